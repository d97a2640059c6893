-- From the uses of a thing (?2) in a time (?3 to ?4), or from a bag or batch itself, to the batches and bags reached.
with recursive walk (id) as (
  (select e.target from trace_edge e where e.tenant_id = ?1 and e.source = cast(?2 as uuid)
     and e.at <= ?4 and e.until >= ?3
   union select cast(?2 as uuid))
  union
  select e.target from walk w, lateral (
    select target from trace_edge
    where tenant_id = ?1 and source = w.id and w.id <> cast(?2 as uuid) offset 0) e)
select cast(u.id as text), cast(coalesce(u.batch_id, n.id) as text), n.name, u.state,
  cast(u.patient_id as text), p.name, u.given_at
from walk w, lateral (
    select id, name from trace_node
    where tenant_id = ?1 and id = w.id and kind in ('BATCH', 'UNIT') offset 0) n
  left join lateral (select * from unit where tenant_id = ?1 and id = n.id offset 0) u on true
  left join lateral (
    select name from trace_node where tenant_id = ?1 and id = u.patient_id offset 0) p on true
order by n.name

-- Whatever was worked on in a time (?3 to ?4), and what came of it.
with recursive walk (id) as (
  select e.target from trace_edge e where e.tenant_id = ?1 and e.at <= ?4 and e.until >= ?3
    and cast(?2 as text) is null
  union
  select e.target from walk w, lateral (
    select target from trace_edge where tenant_id = ?1 and source = w.id offset 0) e)
select cast(u.id as text), cast(coalesce(u.batch_id, n.id) as text), n.name, u.state,
  cast(u.patient_id as text), p.name, u.given_at
from walk w, lateral (
    select id, name from trace_node
    where tenant_id = ?1 and id = w.id and kind in ('BATCH', 'UNIT') offset 0) n
  left join lateral (select * from unit where tenant_id = ?1 and id = n.id offset 0) u on true
  left join lateral (
    select name from trace_node where tenant_id = ?1 and id = u.patient_id offset 0) p on true
order by n.name

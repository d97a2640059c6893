-- From the uses of a thing (?2) in a time (?3 to ?4), or from a bag or batch itself, to the batches and bags reached, one
-- generation at a time.
with recursive walk (ids) as (
  select array_agg(distinct id) from (
    select e.target as id from trace_edge e where e.tenant_id = ?1 and e.source = cast(?2 as uuid)
      and e.at <= ?4 and e.until >= ?3
    union all select cast(?2 as uuid)) s
  union
  select e.ids from walk w, lateral (
    select array_agg(distinct target) as ids from trace_edge
    where tenant_id = ?1 and source = any (array_remove(w.ids, cast(?2 as uuid))) offset 0) e
  where e.ids is not null),
found (ids) as materialized (select array_agg(distinct id) from walk, unnest(ids) id),
things as materialized (
  select n.* from found f, lateral (
    select id, name, kind from trace_node where tenant_id = ?1 and id = any (f.ids) offset 0) n),
bags as materialized (
  select u.* from found f, lateral (
    select id, batch_id, state, patient_id, given_at from unit where tenant_id = ?1 and id = any (f.ids) offset 0) u),
patients as materialized (
  select p.* from (select array_agg(distinct patient_id) as ids from bags) b, lateral (
    select id, name from trace_node where tenant_id = ?1 and id = any (b.ids) offset 0) p)
select cast(u.id as text), cast(coalesce(u.batch_id, n.id) as text), n.name, u.state,
  cast(u.patient_id as text), p.name, u.given_at
from things n left join bags u on u.id = n.id left join patients p on p.id = u.patient_id
where n.kind in ('BATCH', 'UNIT')
order by n.name

-- Everything that a thing (?2) came from or went into, one generation at a time: %1$s is where an edge leads, %2$s where it
-- begins. A generation is one ordered array: neighbouring keys are found by one descent, and a circle ends where it closes.
with recursive walk (ids) as (
  select array[cast(?2 as uuid)]
  union
  select e.ids from walk w, lateral (
    select array_agg(distinct %1$s) as ids from trace_edge where tenant_id = ?1 and %2$s = any (w.ids) offset 0) e
  where e.ids is not null),
found (ids) as materialized (select array_agg(distinct id) from walk, unnest(ids) id)
select cast(n.id as text), n.kind, n.name, n.note from found f, lateral (
  select id, kind, name, note from trace_node where tenant_id = ?1 and id = any (f.ids) offset 0) n

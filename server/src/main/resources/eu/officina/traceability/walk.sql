-- Everything that a thing (?2) came from or went into: %1$s is where an edge leads, %2$s where it begins.
with recursive walk (id) as (
  select cast(?2 as uuid)
  union
  select e.%1$s from walk w, lateral (
    select %1$s from trace_edge where tenant_id = ?1 and %2$s = w.id offset 0) e)
select cast(n.id as text), n.kind, n.name, n.note from walk w, lateral (
  select id, kind, name, note from trace_node where tenant_id = ?1 and id = w.id offset 0) n

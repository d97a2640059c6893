-- The rooms in which batches were made, as far as their samples tell: things of the genealogy, by the same id as the server gives.
create function pg_temp.named(text text) returns uuid language sql as $$
  select (substr(h, 1, 12) || '3' || substr(h, 14, 3) || to_hex((('x' || substr(h, 17, 2))::bit(8)::int & 63) | 128) || substr(h, 19))::uuid
  from (select md5(encode(sha256(convert_to(text, 'UTF8')), 'hex')) h) m $$;
do $$
declare workspace uuid;
begin
  for workspace in select id from workspace loop
    execute format('set local officina.tenant = %L', workspace);
    insert into trace_node (tenant_id, id, version, kind, name, note, code)
      select s.tenant_id, pg_temp.named('room ' || s.room), 1, 'ROOM', s.room, 'room',
        'room ' || s.room
      from em_sample s where s.batch_id is not null and s.state <> 'REPLACED' group by s.tenant_id, s.room;
    insert into trace_edge (tenant_id, source, target, step, at, until)
      select tenant_id, pg_temp.named('room ' || room), batch_id, step, min(opened_at), max(opened_at) from em_sample
      where batch_id is not null and state <> 'REPLACED' group by tenant_id, room, batch_id, step;
  end loop;
end $$;

-- Every scan as it came; the forms of a hospital's own codes; by which code a thing of the genealogy is found.
create table scan (
  tenant_id uuid not null, id uuid not null, version int not null, at timestamptz not null, subject text not null, name text not null,
  raw bytea not null, symbology text, parser text not null, verdict text not null, type text, facts text, used_for text not null,
  primary key (tenant_id, id));
create index on scan (tenant_id, at);
call officina.wall('scan', 'select, insert');

create table own_code (
  tenant_id uuid not null, id uuid not null, version int not null, meaning text not null, pattern text not null, issuer text not null,
  since timestamptz not null, ended_at timestamptz, primary key (tenant_id, id));
call officina.wall('own_code', 'select, insert, update');

alter table trace_node add column code text;
create unique index trace_node_code on trace_node (tenant_id, code) where code is not null;
-- until: the last time the same thing went into the same step.
alter table trace_edge add column until timestamptz;
grant update (until) on trace_edge to officina_app;

-- What is there already: lots, devices and patients become things of the genealogy before they are used.
do $$
declare workspace uuid;
begin
  for workspace in select id from workspace loop
    execute format('set local officina.tenant = %L', workspace);
    update trace_edge set until = at;
    insert into trace_node (tenant_id, id, version, kind, name, note)
      select tenant_id, id, 1, 'LOT', name, 'lot ' || lot from material_lot on conflict do nothing;
    insert into trace_node (tenant_id, id, version, kind, name, note)
      select tenant_id, id, 1, 'EQUIPMENT', name, code from equipment on conflict do nothing;
    insert into trace_node (tenant_id, id, version, kind, name, note)
      select tenant_id, id, 1, 'PATIENT', pseudonym, 'patient' from patient on conflict do nothing;
    update trace_node n set code = 'lot ' || l.gtin || '/' || l.lot from material_lot l where l.tenant_id = n.tenant_id and l.id = n.id;
    update trace_node n set code = 'code ' || e.code from equipment e where e.tenant_id = n.tenant_id and e.id = n.id;
    update trace_node n set code = 'patient ' || p.gsrn from patient p where p.tenant_id = n.tenant_id and p.id = n.id;
    update trace_node n set code = 'unit ' || l.gtin || '/' || l.serial from label l where l.tenant_id = n.tenant_id and l.id = n.id;
    update trace_node n set code = 'chain ' || b.chain_of_identity from batch_record b where b.tenant_id = n.tenant_id and b.id = n.id;
    update trace_node n set code = 'donation ' || n.name where n.kind = 'DONATION';
  end loop;
end $$;
alter table trace_edge alter column until set not null;

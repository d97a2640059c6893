-- What overseers may search over their sites: the batch that a lot or a chain of identity went into; and what they ask a site to
-- recall. Nothing of a patient.
create table published_use (
  tenant_id uuid not null, id uuid not null, version int not null, code text not null, batch_id uuid not null, batch text not null,
  product text not null, at timestamptz not null, primary key (tenant_id, id));
create unique index on published_use (tenant_id, code, batch_id);
call officina.wall('published_use', 'select, insert');
create policy overseer on published_use for select using (tenant_id = any (officina.listed('officina.sites')));
do $$
declare workspace uuid;
begin
  for workspace in select id from workspace loop
    execute format('set local officina.tenant = %L', workspace);
    insert into published_use (tenant_id, id, version, code, batch_id, batch, product, at)
      select b.tenant_id, gen_random_uuid(), 1, 'chain ' || b.chain_of_identity, b.id, b.number, p.product, b.started_at
      from batch_record b join prescription p on p.tenant_id = b.tenant_id and p.id = b.prescription_id;
    insert into published_use (tenant_id, id, version, code, batch_id, batch, product, at)
      select distinct on (l.id, b.id) b.tenant_id, gen_random_uuid(), 1, 'lot ' || l.gtin || '/' || l.lot, b.id, b.number, p.product, e.at
      from trace_edge e join material_lot l on l.tenant_id = e.tenant_id and l.id = e.source
        join batch_record b on b.tenant_id = e.tenant_id and b.id = e.target
        join prescription p on p.tenant_id = b.tenant_id and p.id = b.prescription_id
      order by l.id, b.id, e.at;
  end loop;
end $$;
create index on published_fact (tenant_id, subject, at);
create index on published_fact (tenant_id, kind, name text_pattern_ops);

create table recall_notice (
  tenant_id uuid not null, id uuid not null, version int not null, scan text not null, reason text not null, sender text not null,
  person text not null, at timestamptz not null, answer text, answered_at timestamptz, answered_by text, primary key (tenant_id, id));
call officina.wall('recall_notice', 'select, insert, update');
create policy overseer on recall_notice for insert with check (tenant_id = any (officina.listed('officina.sites')));

-- Who concludes an investigation does not close it; a late failure is major at least; a pair that agreed at the bed and
-- was not heard of again is told to who certifies.
alter table deviation add column concluder text, add column least text;

alter table unit add column stopped_at timestamptz;
create table bedside_agreement (
  tenant_id uuid not null, id uuid not null, version int not null, unit_id uuid not null, batch_id uuid not null,
  subject text not null, name text not null, at timestamptz not null, primary key (tenant_id, id),
  unique (tenant_id, unit_id, subject), foreign key (tenant_id, unit_id) references unit);
create index on bedside_agreement (tenant_id, batch_id);
call officina.wall('bedside_agreement', 'select, insert, update');

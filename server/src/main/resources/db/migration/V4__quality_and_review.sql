-- Deviations are investigated; the quality log; exceptions are judged one by one; addenda; supply out of specification.
alter table deviation add column investigator text, add column investigator_name text, add column cause text,
  add column impact text, add column conclusion text;
update deviation set state = 'CLOSED', investigator_name = closed_by, conclusion = assessment where state = 'ASSESSED';

create table quality_item (
  tenant_id uuid not null, id uuid not null, version int not null, number text not null, kind text not null, title text not null,
  deviation_id uuid, triage text, owner text not null, owner_name text not null, due date not null, state text not null,
  done text, done_by text, checked text, opened_at timestamptz not null, primary key (tenant_id, id), unique (tenant_id, number),
  foreign key (tenant_id, deviation_id) references deviation);
call officina.wall('quality_item', 'select, insert, update');

create table exception_judgement (
  tenant_id uuid not null, id uuid not null, version int not null, batch_id uuid not null, exception text not null,
  decision text not null, words text not null, at timestamptz not null, actor text not null, actor_name text not null,
  primary key (tenant_id, id), foreign key (tenant_id, batch_id) references batch_record);
create index on exception_judgement (tenant_id, batch_id);
call officina.wall('exception_judgement', 'select, insert');

create table supply_at_request (
  tenant_id uuid not null, id uuid not null, version int not null, batch_id uuid not null, state text not null,
  opened_at timestamptz not null, changed_at timestamptz not null, primary key (tenant_id, id), unique (tenant_id, batch_id),
  foreign key (tenant_id, batch_id) references batch_record);
call officina.wall('supply_at_request', 'select, insert, update');

create table supply_document (
  tenant_id uuid not null, id uuid not null, version int not null, supply_id uuid not null, state text not null, words text not null,
  at timestamptz not null, actor text not null, actor_name text not null, primary key (tenant_id, id),
  foreign key (tenant_id, supply_id) references supply_at_request, unique (tenant_id, supply_id, state));
call officina.wall('supply_document', 'select, insert');

create table notice (
  tenant_id uuid not null, id uuid not null, version int not null, batch_id uuid not null, addressee text not null, cause text not null,
  opened_at timestamptz not null, due timestamptz not null, words text, done_at timestamptz, done_by text,
  primary key (tenant_id, id), unique (tenant_id, batch_id, cause, addressee), foreign key (tenant_id, batch_id) references batch_record);
call officina.wall('notice', 'select, insert, update');

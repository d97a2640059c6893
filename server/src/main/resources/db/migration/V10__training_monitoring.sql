-- Equipment is qualified, calibrated and cleaned; lots are decided on; people are trained; the environment is monitored.
-- The owner sees no rows while the walls are forced: they are let down for the one statement that fills a new column.
alter table equipment add column qualified_until date, add column state_reason text, add column used_by uuid,
  add column used_in text, add column cleaning text not null default 'CLEAN';
alter table equipment no force row level security;
update equipment set qualified_until = calibrated_until;
alter table equipment force row level security;
alter table equipment alter column qualified_until set not null;
alter table material_lot add column state_reason text;

create table training_record (
  tenant_id uuid not null, id uuid not null, version int not null, subject text not null, name text not null, product text not null,
  topic text not null, edition text, given_by text not null, valid_from date not null, valid_until date not null,
  entered_at timestamptz not null, entered_by text not null, withdrawn_at timestamptz, withdrawn_by text, withdrawn_because text,
  primary key (tenant_id, id));
create index on training_record (tenant_id, subject, product);
call officina.wall('training_record', 'select, insert, update');

create table em_site (
  tenant_id uuid not null, id uuid not null, version int not null, code text not null, name text not null, room text not null,
  grade text not null, entered_at timestamptz not null, primary key (tenant_id, id), unique (tenant_id, code));
call officina.wall('em_site', 'select, insert');

create table em_limit (
  tenant_id uuid not null, id uuid not null, version int not null, site_id uuid not null, type text not null, valid_from date not null,
  alert int not null, action int not null, large_alert int, large_action int, incubation_days int not null, because text not null,
  entered_at timestamptz not null, entered_by text not null, primary key (tenant_id, id),
  foreign key (tenant_id, site_id) references em_site);
create index on em_limit (tenant_id, site_id);
call officina.wall('em_limit', 'select, insert');

create table em_sample (
  tenant_id uuid not null, id uuid not null, version int not null, label text not null, type text not null, site_id uuid not null,
  site text not null, room text not null, grade text not null, batch_id uuid, batch_number text, step int, field text,
  operator text not null, operator_name text not null, opened_at timestamptz not null, closed_at timestamptz,
  alert int not null, action int not null, large_alert int, large_action int, incubation_days int not null, state text not null,
  level text, assessment text, assessed_by text, primary key (tenant_id, id),
  foreign key (tenant_id, site_id) references em_site, foreign key (tenant_id, batch_id) references batch_record);
create unique index on em_sample (tenant_id, label) where state <> 'REPLACED';
create index on em_sample (tenant_id, batch_id);
call officina.wall('em_sample', 'select, insert, update');

create table em_reading (
  tenant_id uuid not null, id uuid not null, version int not null, sample_id uuid not null, revision int not null, count int not null,
  large int, organism text, incubation text, reason text, level text not null, at timestamptz not null, actor text not null,
  actor_name text not null, primary key (tenant_id, id), unique (tenant_id, sample_id, revision),
  foreign key (tenant_id, sample_id) references em_sample);
call officina.wall('em_reading', 'select, insert');

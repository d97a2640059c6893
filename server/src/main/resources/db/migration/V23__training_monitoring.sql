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

-- Lots under the hospital's own number, with supplier and certificate; donor tests; which of a patient's wristbands counts.
alter table material_lot add column own_number text;
alter table material_lot add column supplier text;
alter table material_lot add column certificate text;
create unique index on material_lot (tenant_id, own_number);

create table donor_test (
  tenant_id uuid not null, id uuid not null, version int not null, donation text not null, marker text not null, result text not null,
  tested_on date not null, laboratory text not null, entered_at timestamptz not null, entered_by text not null,
  primary key (tenant_id, id));
create index on donor_test (tenant_id, donation, entered_at);
call officina.wall('donor_test', 'select, insert');

alter table patient add column srin text;
alter table patient add column band_since timestamptz;
grant update (srin, band_since, version) on patient to officina_app;

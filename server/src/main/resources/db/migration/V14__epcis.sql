-- What happened to units and lots as EPCIS 2.0 events, ours and those of partners.
create table epcis_event (
  tenant_id uuid not null, id uuid not null, version int not null, event_id text not null, type text not null,
  event_time timestamptz not null, record_time timestamptz not null, declared boolean not null, action text, biz_step text,
  disposition text, read_point text, biz_location text, content text not null, context text, primary key (tenant_id, id));
create index on epcis_event (tenant_id, event_time, id);
create index on epcis_event (tenant_id, record_time, id);
create index on epcis_event (tenant_id, event_id);
create unique index on epcis_event (tenant_id, event_id) where not declared;
call officina.wall('epcis_event', 'select, insert');

create table epcis_thing (
  tenant_id uuid not null, id uuid not null, version int not null, event_id uuid not null, role text not null, epc text not null,
  primary key (tenant_id, id), foreign key (tenant_id, event_id) references epcis_event);
create index on epcis_thing (tenant_id, epc);
create index on epcis_thing (tenant_id, event_id);
call officina.wall('epcis_thing', 'select, insert');

create table epcis_capture (
  tenant_id uuid not null, id uuid not null, version int not null, at timestamptz not null, captured_by text not null,
  behaviour text not null, success boolean not null, verdicts text not null, primary key (tenant_id, id));
create index on epcis_capture (tenant_id, at);
call officina.wall('epcis_capture', 'select, insert');

-- Who had a bag, in which shipment it went, and when it was thawed.
alter table unit add column on_the_way text;
alter table unit add column thawed_at timestamptz;

create table hand_over (
  tenant_id uuid not null, id uuid not null, version int not null, unit_id uuid not null, batch_id uuid not null, giver text not null,
  giver_name text not null, receiver text not null, receiver_name text not null, at timestamptz not null, place text not null,
  condition text not null, logger text, remark text, primary key (tenant_id, id), foreign key (tenant_id, unit_id) references unit);
create index on hand_over (tenant_id, unit_id, at);
call officina.wall('hand_over', 'select, insert');

create table shipment (
  tenant_id uuid not null, id uuid not null, version int not null, number text not null, destination text not null, gln text, carrier text not null,
  logger text, lowest numeric, highest numeric not null, allowed_minutes int not null, interval_minutes int not null, state text not null,
  opened_at timestamptz not null, opener text not null, departed_at timestamptz, sent_by text, arrived_at timestamptz, received_by text,
  primary key (tenant_id, id), unique (tenant_id, number));
call officina.wall('shipment', 'select, insert, update');

create table shipment_item (
  tenant_id uuid not null, id uuid not null, version int not null, shipment_id uuid not null, unit_id uuid not null, name text not null,
  condition text, remark text, unpacked_at timestamptz, primary key (tenant_id, id),
  foreign key (tenant_id, shipment_id) references shipment, foreign key (tenant_id, unit_id) references unit);
create unique index on shipment_item (tenant_id, shipment_id, unit_id) where unpacked_at is null;
create index on shipment_item (tenant_id, unit_id);
call officina.wall('shipment_item', 'select, insert, update');

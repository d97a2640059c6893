-- Where bags are kept, how cold it was there, and who had them on the way.
create table storage_place (
  tenant_id uuid not null, id uuid not null, version int not null, parent_id uuid, kind text not null, code text not null, name text not null,
  row_count int, column_count int, lowest numeric, highest numeric, allowed_minutes int, interval_minutes int,
  registered_at timestamptz not null, primary key (tenant_id, id), unique (tenant_id, code),
  foreign key (tenant_id, parent_id) references storage_place);
call officina.wall('storage_place', 'select, insert, update');

create table storage_stay (
  tenant_id uuid not null, id uuid not null, version int not null, unit_id uuid not null, box_id uuid not null, position text not null,
  since timestamptz not null, put_by text not null, until timestamptz, taken_by text, reason text, primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit, foreign key (tenant_id, box_id) references storage_place);
create unique index on storage_stay (tenant_id, unit_id) where until is null;
create unique index on storage_stay (tenant_id, box_id, position) where until is null;
create index on storage_stay (tenant_id, unit_id, since);
create index on storage_stay (tenant_id, box_id, since);
call officina.wall('storage_stay', 'select, insert, update');

create table temperature_reading (
  tenant_id uuid not null, watched_id uuid not null, at timestamptz not null, celsius numeric not null, source text not null,
  primary key (tenant_id, watched_id, at));
call officina.wall('temperature_reading', 'select, insert');

create table excursion_assessment (
  tenant_id uuid not null, id uuid not null, version int not null, watched_id uuid not null, kind text not null, begins timestamptz not null,
  assessed_at timestamptz not null, assessor text not null, words text not null, harmless boolean not null, primary key (tenant_id, id),
  unique (tenant_id, watched_id, kind, begins));
call officina.wall('excursion_assessment', 'select, insert');

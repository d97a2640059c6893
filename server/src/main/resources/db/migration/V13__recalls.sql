-- Ids that may be missing are text: EclipseLink binds a missing one as text.
-- Recalls and rehearsals of them; a recalled bag remembers what it is besides.
create table recall (
  tenant_id uuid not null, id uuid not null, version int not null, number text not null, mock boolean not null,
  begins_kind text not null, begins text not null, begins_id text, window_from timestamptz, window_to timestamptz,
  reason text not null, opened_at timestamptz not null, opener text not null, found_in int not null, closed_at timestamptz,
  conclusion text, primary key (tenant_id, id), unique (tenant_id, number));
call officina.wall('recall', 'select, insert, update');

create table recall_item (
  tenant_id uuid not null, id uuid not null, version int not null, recall_id uuid not null, unit_id text, batch_id uuid not null,
  name text not null, found text not null, patient text, outcome text, remark text, settled_at timestamptz, settled_by text,
  primary key (tenant_id, id), foreign key (tenant_id, recall_id) references recall,
  foreign key (tenant_id, batch_id) references batch_record);
create index on recall_item (tenant_id, recall_id);
create index on recall_item (tenant_id, batch_id);
create unique index on recall_item (tenant_id, recall_id, unit_id) where unit_id is not null;
call officina.wall('recall_item', 'select, insert, update');

alter table unit add column recalled_from text;
create index on trace_edge (tenant_id, until);

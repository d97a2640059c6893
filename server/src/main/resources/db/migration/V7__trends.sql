-- What was said of a signal; signals themselves are computed from the entries. Overseers read one parameter's facts.
create table trend_acknowledgement (
  tenant_id uuid not null, id uuid not null, version int not null, product text not null, parameter text not null,
  signal text not null, words text not null, at timestamptz not null, actor text not null, actor_name text not null,
  primary key (tenant_id, id), unique (tenant_id, product, parameter, signal));
call officina.wall('trend_acknowledgement', 'select, insert');

create index on published_fact (tenant_id, kind, product, name);

-- Who is at the screen: how a signature was proved, signing PINs, badges.
alter table signature add column method text not null default 'STEP_UP';
alter table membership add column badge text;
create unique index membership_badge on membership (tenant_id, badge) where badge is not null and valid_until is null;
create index on audit_leaf (tenant_id, actor, at);

create table signing_pin (
  tenant_id uuid not null, id uuid not null, version int not null, subject text not null, hash text, set_at timestamptz,
  failures int not null, locked_until timestamptz, confirmed_at timestamptz not null, primary key (tenant_id, id),
  unique (tenant_id, subject));
call officina.wall('signing_pin', 'select, insert, update');

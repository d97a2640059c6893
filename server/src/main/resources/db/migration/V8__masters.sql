-- A master record is drafted, reviewed, approved and made effective, each by a signature.
alter table master_record add column revision int not null default 1, add column coauthors text not null default '',
  add column state_reason text, add column next_edition text;
create unique index master_record_effective on master_record (tenant_id, product) where state = 'EFFECTIVE';

-- Central master records: a control site's own rows, shown to the sites whose own grants name it as overseer.
create function officina.follow(publishers text) returns void language plpgsql as $$
begin execute format('set local officina.publishers = %L', publishers); end $$;
grant execute on function officina.follow(text) to officina_app;

create table central_master (
  tenant_id uuid not null, id uuid not null, version int not null, publisher text not null, product text not null,
  edition text not null, title text not null, document text not null, sha256 text not null, published_at timestamptz not null,
  withdrawn_at timestamptz, withdrawn_because text, primary key (tenant_id, id), unique (tenant_id, product, edition));
call officina.wall('central_master', 'select, insert, update');
create policy follower on central_master for select using (tenant_id = any (officina.listed('officina.publishers')));

-- Each copy of a label: printed, checked, and then applied, spoiled, returned or retained; what it says is frozen when it is printed.
create table label_copy (
  tenant_id uuid not null, id uuid not null, version int not null, label_id uuid not null, batch_id uuid not null, number int not null,
  state text not null, issued_at timestamptz not null, reason text, content text, stated boolean not null default false, size text, print_id uuid, printed_at timestamptz,
  printed_by text, settled_at timestamptz, settled_by text, remark text, primary key (tenant_id, id),
  unique (tenant_id, label_id, number), foreign key (tenant_id, label_id) references label);
create index on label_copy (tenant_id, batch_id);
create index on label_copy (tenant_id, print_id);
-- never two copies of one label that could both be on a bag
create unique index on label_copy (tenant_id, label_id) where state in ('ISSUED', 'PRINTED', 'VERIFIED', 'APPLIED');
call officina.wall('label_copy', 'select, insert, update');

do $$
declare workspace uuid;
begin
  for workspace in select id from workspace loop
    execute format('set local officina.tenant = %L', workspace);
    insert into label_copy (tenant_id, id, version, label_id, batch_id, number, state, issued_at)
      select tenant_id, gen_random_uuid(), 1, id, batch_id, 1, case state when 'VERIFIED' then 'APPLIED' else 'ISSUED' end, issued_at from label;
  end loop;
end $$;
alter table label drop column state;

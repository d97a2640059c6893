-- A label that stays beside its bag, which is given at once: until when. It is about like one on its bag. And when a copy came on its
-- bag, however it was lost later: what was given in between is told late by a tablet without network.
alter table label_copy add column waived_until timestamptz, add column applied_at timestamptz;
drop index label_copy_tenant_id_label_id_idx;
create unique index on label_copy (tenant_id, label_id) where state in ('ISSUED', 'PRINTED', 'VERIFIED', 'APPLIED', 'WAIVED');
-- the labels that wait beside their bags, for the worklists
create index on label_copy (tenant_id, label_id) include (waived_until) where state = 'WAIVED';

do $$
declare workspace uuid;
begin
  for workspace in select id from workspace loop
    execute format('set local officina.tenant = %L', workspace);
    update label_copy set applied_at = coalesce(settled_at, issued_at) where state = 'APPLIED';
  end loop;
end $$;

-- When a bag might be given: since when, and since when no more. Of bags that are stopped already the first is not known.
alter table unit add column fit_from timestamptz, add column fit_until timestamptz;
do $$
declare workspace uuid;
begin
  for workspace in select id from workspace loop
    execute format('set local officina.tenant = %L', workspace);
    update unit set fit_from = changed_at where state in ('AVAILABLE', 'SUPPLIED_OOS', 'ADMINISTERED');
  end loop;
end $$;
alter table unit drop column changed_at;
-- What went into a batch is passed on with its bags when they are pooled.
create index on published_use (tenant_id, batch_id);

-- When a bag might be given: since when, and the last stretch in which it might not. What agreed at the bed might be given then: an
-- entry may still wait on a tablet. And why a bag must not be given, whatever is decided on its batch.
alter table unit add column fit_from timestamptz, add column withheld_from timestamptz, add column withheld_to timestamptz,
  add column harm text;
alter table bedside_agreement add column first_at timestamptz;
do $$
declare workspace uuid;
begin
  for workspace in select id from workspace loop
    execute format('set local officina.tenant = %L', workspace);
    update unit set fit_from = changed_at where state in ('AVAILABLE', 'SUPPLIED_OOS', 'ADMINISTERED');
    update unit u set fit_from = a.at, withheld_from = greatest(u.changed_at, a.at)
      from (select tenant_id, unit_id, min(at) as at from bedside_agreement group by tenant_id, unit_id) a
      where a.tenant_id = u.tenant_id and a.unit_id = u.id and u.state in ('BLOCKED', 'RECALLED');
    update bedside_agreement set first_at = at;
  end loop;
end $$;
alter table unit drop column changed_at;
alter table bedside_agreement alter column first_at set not null;
-- What went into a batch is passed on with its bags when they are pooled.
create index on published_use (tenant_id, batch_id);
-- Somebody may have to be told again of a batch, once it was done.
alter table notice drop constraint notice_tenant_id_batch_id_cause_addressee_key;
create unique index on notice (tenant_id, batch_id, cause, addressee) where done_at is null;

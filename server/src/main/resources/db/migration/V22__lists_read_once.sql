-- The list of what a caller looks at is read once for a statement, not once for a row: it is long where there are many sites.
alter policy overseer on published_fact using (tenant_id = any ((select officina.listed('officina.sites'))::uuid[]));
alter policy overseer on published_use using (tenant_id = any ((select officina.listed('officina.sites'))::uuid[]));
alter policy follower on central_master using (tenant_id = any ((select officina.listed('officina.publishers'))::uuid[]));
alter policy overseer on oversight_grant using (overseer_id = nullif(current_setting('officina.tenant', true), '')::uuid
  or overseer_id = any ((select officina.listed('officina.overseers'))::uuid[]));
-- the bags of a batch by their names: a range, which row policies let down to the index; a pattern they don't
create index published_fact_bags on published_fact (tenant_id, kind, name);
drop index published_fact_tenant_id_kind_name_idx;

-- The batches of the sites in view that a code (?1) went into: one descent per site, then the last fact of each batch and its bags
-- that were given.
select u.tenant_id, u.batch_id, u.batch, u.product, u.at, f.detail, g.bags
from published_use u
left join lateral (
  select detail from published_fact
  where tenant_id = u.tenant_id and subject = u.batch_id and kind = 'BATCH'
  order by at desc, id desc limit 1) f on true
left join lateral (
  select count(distinct subject) as bags from published_fact
  where tenant_id = u.tenant_id and kind = 'UNIT' and name >= u.batch || '-' and name < u.batch || '.') g on true
where u.code = ?1 and u.tenant_id = any ((select officina.listed('officina.sites'))::uuid[])
order by u.at

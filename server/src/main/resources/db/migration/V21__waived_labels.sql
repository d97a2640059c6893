-- A label that stays beside its bag, which is given at once: until when. It is about like one on its bag.
alter table label_copy add column waived_until timestamptz;
drop index label_copy_tenant_id_label_id_idx;
create unique index on label_copy (tenant_id, label_id) where state in ('ISSUED', 'PRINTED', 'VERIFIED', 'APPLIED', 'WAIVED');
-- the labels waived lately, for the nurse's worklist
create index on label_copy (tenant_id, waived_until) where state = 'WAIVED';

-- Whose capture it was: a partner reads its own.
alter table epcis_capture add column subject text;
create index on epcis_capture (tenant_id, subject, at);

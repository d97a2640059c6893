-- Ids that may be missing are ids: eu.officina.boundary.MissingValues lets the database know a missing one for what it is.
alter table recall alter column begins_id type uuid using begins_id::uuid;
alter table recall_item alter column unit_id type uuid using unit_id::uuid;

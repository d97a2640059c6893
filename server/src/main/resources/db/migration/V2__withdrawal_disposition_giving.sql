-- A prescription can be withdrawn; a batch names what release decided; a bag when it was given, and why it stands so.
alter table prescription add column withdrawn_at timestamptz;
alter table batch_record add column disposition text;
alter table unit add column given_at timestamptz, add column remark text;

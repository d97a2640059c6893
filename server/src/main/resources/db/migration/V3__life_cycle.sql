-- Why a batch is on hold, was given back or aborted.
alter table batch_record add column state_reason text;

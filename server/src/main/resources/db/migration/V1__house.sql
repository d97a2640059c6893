-- The walls: one binding, forced row policies, append-only grants. Every tenant table begins its key with tenant_id.
create schema officina;

-- Names the caller to this transaction. `set local` (not set_config) so that distributed PostgreSQL passes it on.
create function officina.bind(tenant text, subject text, reads boolean) returns void language plpgsql as $$
begin
  execute format('set local officina.tenant = %L', tenant);
  execute format('set local officina.subject = %L', subject);
  if reads then set local transaction_read_only = on; end if;
end $$;
create function officina.overlook(sites text) returns void language plpgsql as $$
begin execute format('set local officina.sites = %L', sites); end $$;
create function officina.visit_for(overseers text) returns void language plpgsql as $$
begin execute format('set local officina.overseers = %L', overseers); end $$;

create function officina.tenant() returns uuid language sql stable as
  $$ select nullif(current_setting('officina.tenant', true), '')::uuid $$;
create function officina.listed(setting text) returns uuid[] language sql stable as
  $$ select string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[] $$;

-- Walls a table in: forced policy, and what the application's role may do with it.
create procedure officina.wall(name text, may text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy tenant on %I using (tenant_id = nullif(current_setting(''officina.tenant'', true), '''')::uuid)'
    || ' with check (tenant_id = nullif(current_setting(''officina.tenant'', true), '''')::uuid)', name);
  execute format('grant %s on %I to officina_app', may, name);
end $$;

grant usage on schema officina to officina_app;
grant execute on all functions in schema officina to officina_app;

-- The directory: names, kinds and countries of workspaces; no data of a patient. Written only inside its own tenant.
create table workspace (
  id uuid primary key, slug text not null unique, name text not null, kind text not null, country char(2) not null,
  zone text not null, language text not null, state text not null);
alter table workspace enable row level security;
alter table workspace force row level security;
create policy seen on workspace for select using (true);
create policy opened on workspace for insert with check (id = nullif(current_setting('officina.tenant', true), '')::uuid);
create policy changed on workspace for update using (id = nullif(current_setting('officina.tenant', true), '')::uuid);
grant select, insert, update on workspace to officina_app;

create table membership (
  tenant_id uuid not null, id uuid not null, version int not null, subject text not null, name text not null, roles text not null,
  valid_from timestamptz not null, valid_until timestamptz, given_by text not null, primary key (tenant_id, id));
create index on membership (subject);
call officina.wall('membership', 'select, insert, update');
create policy own on membership for select using (subject = nullif(current_setting('officina.subject', true), ''));

create table oversight_grant (
  tenant_id uuid not null, id uuid not null, version int not null, overseer_id uuid not null, overseer text not null,
  visits boolean not null, since timestamptz not null, valid_until timestamptz, given_by text not null, primary key (tenant_id, id));
create index on oversight_grant (overseer_id);
call officina.wall('oversight_grant', 'select, insert, update');
create policy overseer on oversight_grant for select using (
  overseer_id = nullif(current_setting('officina.tenant', true), '')::uuid or overseer_id = any (officina.listed('officina.overseers')));

create table outside_look (
  tenant_id uuid not null, id uuid not null, version int not null, at timestamptz not null, overseer text not null,
  person text not null, what text not null, primary key (tenant_id, id));
call officina.wall('outside_look', 'select, insert');
create policy overseer on outside_look for insert with check (tenant_id = any (officina.listed('officina.sites')));

create table command_receipt (
  tenant_id uuid not null, key uuid not null, fingerprint text not null, result uuid not null, primary key (tenant_id, key));
call officina.wall('command_receipt', 'select, insert');

-- The audit trail: leaves are written by every command; the sealer orders them.
create table audit_leaf (
  tenant_id uuid not null, id uuid not null, version int not null, at timestamptz not null, zone text not null,
  actor text not null, actor_name text not null, roles text not null, what text not null, kind text not null, about uuid not null,
  reason text, request uuid not null, content text not null, sha256 text not null, primary key (tenant_id, id));
create index on audit_leaf (tenant_id, about, id);
call officina.wall('audit_leaf', 'select, insert');

create table audit_unsealed (tenant_id uuid not null, leaf_id uuid not null, primary key (tenant_id, leaf_id));
call officina.wall('audit_unsealed', 'select, insert, delete');

create table audit_seal (
  tenant_id uuid not null, position bigint not null, leaf_id uuid not null, sha256 text not null,
  primary key (tenant_id, position), unique (tenant_id, leaf_id));
call officina.wall('audit_seal', 'select, insert');

create table audit_checkpoint (
  tenant_id uuid not null, size bigint not null, root text not null, previous text not null, frontier text not null,
  at timestamptz not null, signature text not null, primary key (tenant_id, size));
call officina.wall('audit_checkpoint', 'select, insert');

-- Electronic signatures.
create table signature (
  tenant_id uuid not null, id uuid not null, version int not null, object uuid not null, part text not null, meaning text not null,
  signer text not null, signer_name text not null, roles text not null, at timestamptz not null, zone text not null,
  words text not null, sha256 text not null, evidence text not null, primary key (tenant_id, id));
create index on signature (tenant_id, object);
call officina.wall('signature', 'select, insert');

create table signature_void (
  tenant_id uuid not null, id uuid not null, version int not null, signature_id uuid not null, at timestamptz not null, reason text not null,
  primary key (tenant_id, id), foreign key (tenant_id, signature_id) references signature, unique (tenant_id, signature_id));
call officina.wall('signature_void', 'select, insert');

create table signature_request (
  tenant_id uuid not null, id uuid not null, version int not null, state text not null, act text not null, object uuid not null,
  details text not null, subject text not null, sha256 text not null, nonce text not null, verifier text not null,
  asked_at timestamptz not null, primary key (tenant_id, id), unique (tenant_id, state));
call officina.wall('signature_request', 'select, insert, delete');

-- Master records, approvals.
create table master_record (
  tenant_id uuid not null, id uuid not null, version int not null, product text not null, edition text not null, state text not null,
  title text not null, regime text not null, document text not null, sha256 text not null, author text not null,
  effective_from timestamptz, primary key (tenant_id, id), unique (tenant_id, product, edition));
call officina.wall('master_record', 'select, insert, update');

create table product_approval (
  tenant_id uuid not null, id uuid not null, version int not null, product text not null, regime text not null, number text not null,
  country char(2) not null, valid_from date not null, valid_until date not null, max_patients int, primary key (tenant_id, id));
create index on product_approval (tenant_id, product);
call officina.wall('product_approval', 'select, insert');

-- Materials and equipment.
create table material_lot (
  tenant_id uuid not null, id uuid not null, version int not null, gtin char(14) not null, lot text not null, name text not null,
  expiry date not null, state text not null, received_at timestamptz not null, primary key (tenant_id, id), unique (tenant_id, gtin, lot));
call officina.wall('material_lot', 'select, insert, update');

create table equipment (
  tenant_id uuid not null, id uuid not null, version int not null, code text not null, name text not null, type text not null,
  state text not null, calibrated_until date not null, primary key (tenant_id, id), unique (tenant_id, code));
call officina.wall('equipment', 'select, insert, update');

-- Patients, prescriptions, batches.
create table patient (
  tenant_id uuid not null, id uuid not null, version int not null, pseudonym text not null, gsrn char(18) not null,
  primary key (tenant_id, id), unique (tenant_id, pseudonym), unique (tenant_id, gsrn));
call officina.wall('patient', 'select, insert');

create table prescription (
  tenant_id uuid not null, id uuid not null, version int not null, patient_id uuid not null, product text not null,
  prescriber text not null, prescriber_name text not null, registration text not null, indication text not null,
  hospital text not null, country char(2) not null, weight numeric not null, consent text not null,
  planned_start date not null, planned_administration date not null, approval_id uuid not null, at timestamptz not null,
  batch_id uuid, primary key (tenant_id, id), foreign key (tenant_id, patient_id) references patient,
  foreign key (tenant_id, approval_id) references product_approval);
call officina.wall('prescription', 'select, insert, update');

create table batch_record (
  tenant_id uuid not null, id uuid not null, version int not null, number text not null, prescription_id uuid not null,
  patient_id uuid not null, master_id uuid not null, regime text not null, donation text not null, donation_product text not null,
  chain_of_identity text not null, weight numeric not null, state text not null, step int not null, started_at timestamptz not null,
  completed_at timestamptz, primary key (tenant_id, id), unique (tenant_id, number), unique (tenant_id, chain_of_identity),
  foreign key (tenant_id, prescription_id) references prescription, foreign key (tenant_id, patient_id) references patient,
  foreign key (tenant_id, master_id) references master_record);
call officina.wall('batch_record', 'select, insert, update');

create table entry (
  tenant_id uuid not null, id uuid not null, version int not null, batch_id uuid not null, step int not null, field text not null,
  revision int not null, value text not null, raw text, verdict text not null, reason text, detail text, serial text,
  at timestamptz not null, claimed_at timestamptz, actor text not null, actor_name text not null, primary key (tenant_id, id),
  unique (tenant_id, batch_id, step, field, revision), foreign key (tenant_id, batch_id) references batch_record);
create index on entry (tenant_id, serial) where serial is not null;
call officina.wall('entry', 'select, insert');

create table deviation (
  tenant_id uuid not null, id uuid not null, version int not null, number text not null, batch_id uuid not null, step int not null,
  field text not null, what text not null, state text not null, class text, assessment text, opened_at timestamptz not null,
  due timestamptz not null, closed_at timestamptz, closed_by text, primary key (tenant_id, id), unique (tenant_id, number),
  foreign key (tenant_id, batch_id) references batch_record);
create index on deviation (tenant_id, batch_id);
call officina.wall('deviation', 'select, insert, update');

-- Labels and units.
create table label (
  tenant_id uuid not null, id uuid not null, version int not null, batch_id uuid not null, serial text not null, position int not null,
  total int not null, volume numeric not null, gtin char(14) not null, lot text not null, expiry timestamptz not null,
  patient text not null, element_string text not null, state text not null, issued_at timestamptz not null,
  primary key (tenant_id, id), unique (tenant_id, gtin, serial), foreign key (tenant_id, batch_id) references batch_record);
create index on label (tenant_id, batch_id);
call officina.wall('label', 'select, insert, update');

create table unit (
  tenant_id uuid not null, id uuid not null, version int not null, batch_id uuid not null, name text not null, state text not null,
  patient_id uuid not null, expiry timestamptz not null, volume numeric not null, changed_at timestamptz not null,
  primary key (tenant_id, id), foreign key (tenant_id, batch_id) references batch_record);
create index on unit (tenant_id, batch_id);
call officina.wall('unit', 'select, insert, update');

-- Genealogy: written with each command.
create table trace_node (
  tenant_id uuid not null, id uuid not null, version int not null, kind text not null, name text not null, note text not null,
  primary key (tenant_id, id));
call officina.wall('trace_node', 'select, insert');

create table trace_edge (
  tenant_id uuid not null, source uuid not null, target uuid not null, step int not null, at timestamptz not null,
  primary key (tenant_id, source, target, step));
create index on trace_edge (tenant_id, target, source);
call officina.wall('trace_edge', 'select, insert');

-- Release.
create table certification (
  tenant_id uuid not null, id uuid not null, version int not null, batch_id uuid not null, state text not null, pending text not null,
  statement text not null, changed_at timestamptz not null, primary key (tenant_id, id), unique (tenant_id, batch_id),
  foreign key (tenant_id, batch_id) references batch_record);
call officina.wall('certification', 'select, insert, update');

-- Vigilance.
create table safety_case (
  tenant_id uuid not null, id uuid not null, version int not null, number text not null, unit_id uuid not null, batch_id uuid not null,
  patient_id uuid not null, reaction text not null, grade int not null, findings text not null, onset timestamptz not null,
  seriousness text not null, causality text, causality_by text, reporter text not null, reporter_name text not null,
  aware_at timestamptz not null, due timestamptz not null, rule_pack text not null, state text not null,
  primary key (tenant_id, id), unique (tenant_id, number), foreign key (tenant_id, batch_id) references batch_record,
  foreign key (tenant_id, unit_id) references unit);
call officina.wall('safety_case', 'select, insert, update');

-- What overseers may see: de-identified facts, written in the site's own transaction.
create table published_fact (
  tenant_id uuid not null, id uuid not null, version int not null, kind text not null, subject uuid not null, product text not null,
  regime text not null, name text not null, detail text not null, due timestamptz, at timestamptz not null, primary key (tenant_id, id));
call officina.wall('published_fact', 'select, insert');
create policy overseer on published_fact for select using (tenant_id = any (officina.listed('officina.sites')));

-- Where an entry was transcribed from; paper forms with their copies and scans; the register of certifications.
alter table entry add column paper text, add column written_by text;

create table paper_form (
  tenant_id uuid not null, id uuid not null, version int not null, number text not null, batch_id uuid not null,
  first_step int not null, last_step int not null, state text not null, copies int not null, issued_at timestamptz not null,
  issued_by text not null, closed_at timestamptz, closed_by text, reason text,
  primary key (tenant_id, id), unique (tenant_id, number), foreign key (tenant_id, batch_id) references batch_record);
create index on paper_form (tenant_id, batch_id);
call officina.wall('paper_form', 'select, insert, update');

create table paper_copy (
  tenant_id uuid not null, id uuid not null, version int not null, form_id uuid not null, copy int not null, reason text,
  at timestamptz not null, actor_name text not null, primary key (tenant_id, id), unique (tenant_id, form_id, copy),
  foreign key (tenant_id, form_id) references paper_form);
call officina.wall('paper_copy', 'select, insert');

create table paper_scan (
  tenant_id uuid not null, id uuid not null, version int not null, form_id uuid not null, name text not null, type text not null,
  size int not null, sha256 text not null, content bytea not null, at timestamptz not null, actor_name text not null,
  primary key (tenant_id, id), foreign key (tenant_id, form_id) references paper_form);
create index on paper_scan (tenant_id, form_id);
call officina.wall('paper_scan', 'select, insert');

create table certification_line (
  tenant_id uuid not null, id uuid not null, version int not null, number int not null, batch_id uuid not null, batch text not null,
  product text not null, regime text not null, step text not null, pending text not null, statement text not null,
  signature_id uuid not null, signature_sha256 text not null, signer text not null, signer_name text not null, roles text not null,
  at timestamptz not null, zone text not null, primary key (tenant_id, id), unique (tenant_id, number),
  unique (tenant_id, signature_id), foreign key (tenant_id, batch_id) references batch_record,
  foreign key (tenant_id, signature_id) references signature);
call officina.wall('certification_line', 'select, insert');

-- Steps that are repeated, where an entry comes from, what was doubtful; the clinical phase steers the criteria.
alter table entry add column round int not null default 1;
alter table entry add column origin text;
alter table entry add column warning text;
alter table product_approval add column phase text;
alter table batch_record add column phase text;

-- Files that belong to a record.
create table attachment (
  tenant_id uuid not null, id uuid not null, version int not null, name text not null, kind text not null, sha256 text not null,
  content bytea not null, at timestamptz not null, actor text not null, actor_name text not null, primary key (tenant_id, id));
call officina.wall('attachment', 'select, insert');

-- What the label of a lot bears where that is no trade item number (a health industry bar code, a pharmacy product number), and the
-- code that its scan stands for.
alter table material_lot add column supplier_item text,
  add column label_code text generated always as ('lot ' || supplier_item || '/' || lot) stored;
create unique index on material_lot (tenant_id, supplier_item, lot) where supplier_item is not null;
create index on material_lot (tenant_id, label_code) where label_code is not null;

-- What the label of a lot bears where that is no trade item number: a health industry bar code, a pharmacy product number.
alter table material_lot add column supplier_item text;
create unique index on material_lot (tenant_id, supplier_item, lot) where supplier_item is not null;

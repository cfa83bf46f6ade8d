alter table purchase_order add column to_name varchar(100);
alter table purchase_order add column to_street varchar(100);
alter table purchase_order add column to_postcode varchar(10);
alter table purchase_order add column to_city varchar(100);

create table price_step (
    product_id bigint not null references product,
    quantity int not null check (quantity > 1),
    price numeric(10, 2) not null check (price > 0),
    primary key (product_id, quantity)
);

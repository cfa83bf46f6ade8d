alter table product add column image varchar(32);

create table product_image (
    product_id bigint primary key references product,
    content_type varchar(50) not null,
    content bytea not null
);

create table if not exists review (
    id bigint generated always as identity primary key,
    product_id bigint not null,
    text varchar(200) not null
);

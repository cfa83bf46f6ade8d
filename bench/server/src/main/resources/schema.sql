create table item (
    id bigint primary key,
    name varchar(100) not null,
    price double precision not null
);
insert into item select x, 'Widget ' || x, 9.99 from system_range(1, 1000);

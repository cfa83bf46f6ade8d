create table item (
    id bigint primary key,
    name varchar(100) not null,
    price double precision not null
);
insert into item select x, 'Widget ' || x, 9.99 from system_range(1, 1000);

create table product (
    id bigint primary key,
    description varchar(200) not null,
    name varchar(100) not null,
    price double precision not null
);
insert into product select x, 'A widget of the kind that everyone needs, in size ' || x, 'Widget ' || x, 9.99
from system_range(1, 1000);

create table review (
    id bigint primary key,
    product bigint not null,
    author varchar(100) not null,
    rating int not null,
    text varchar(500) not null
);
create index review_product on review(product);
insert into review select x, 1 + mod(x, 1000), 'Customer ' || x, 1 + mod(x, 5), 'It does what it says, and after ' || mod(x, 30)
    || ' days of use I would buy it again for a friend.'
from system_range(1, 13000);

create table stock (
    product bigint not null,
    warehouse varchar(20) not null,
    quantity int not null,
    primary key (product, warehouse)
);
insert into stock select 1 + mod(x, 1000), 'W' || cast(x / 1000 as int), mod(x, 50) from system_range(0, 5999);

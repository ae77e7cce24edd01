-- What each contract says of its payment.
create table payment_terms (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  contract  uuid   not null,
  state     jsonb  not null,
  primary key (group_id, id),
  unique (group_id, contract)
);
select unisson_domain_table('payment_terms');

-- The requests for payment on each order.
create table invoice (
  group_id    uuid    not null,
  id          uuid    not null,
  case_file   text    not null,
  seq         bigint  not null,
  status      text    not null,
  contract    uuid    not null,
  order_id    uuid    not null,
  body        uuid    not null,
  number      text    not null,
  -- Whether it counts among those of its order: one that was sent back does not.
  counted     boolean not null,
  received_on date    not null,
  state       jsonb   not null,
  primary key (group_id, id)
);
select unisson_domain_table('invoice');
create index invoice_of_order on invoice (group_id, order_id);
create index invoice_of_contract on invoice (group_id, contract, body, received_on);
-- The rules refuse it before: a number that would be paid twice is not written down.
create unique index invoice_number_once on invoice (group_id, order_id, number) where counted;

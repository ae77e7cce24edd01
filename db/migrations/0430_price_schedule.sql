-- The prices of each contract: its lines, and each version of them.
create table price_schedule (
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
select unisson_domain_table('price_schedule');

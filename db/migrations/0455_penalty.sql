-- By which clauses each contract counts its penalties.
create table penalty_clauses (
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
select unisson_domain_table('penalty_clauses');

-- The penalties of each member, and what of them is applied.
create table penalty (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  contract  uuid   not null,
  order_id  uuid   not null,
  body      uuid   not null,
  applied   bigint not null check (applied >= 0),
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('penalty');
create index penalty_of_contract on penalty (group_id, contract, order_id);

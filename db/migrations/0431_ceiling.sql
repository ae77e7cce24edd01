-- How much may be ordered on each contract: its maximum, and the share of each member.
create table ceiling (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  contract  uuid   not null,
  maximum   bigint not null check (maximum > 0),
  state     jsonb  not null,
  primary key (group_id, id),
  unique (group_id, contract)
);
select unisson_domain_table('ceiling');

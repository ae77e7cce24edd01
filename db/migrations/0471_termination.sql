-- The terminations of contracts that were asked for, and what came of them.
create table termination (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  contract  uuid   not null,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('termination');
-- The rules refuse it before: a contract is terminated once.
create unique index termination_once on termination (group_id, contract) where status in ('decided', 'settled');

-- Withdrawals of members, each one case from its notification to its effect.
create table withdrawal (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  member       uuid,
  effective_on date,
  state        jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('withdrawal');
create unique index one_running_withdrawal_a_member on withdrawal (group_id, member) where status = 'notified';

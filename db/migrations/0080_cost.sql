-- The running costs of each group, each one case from its record to its settlement.
create table expense (
  group_id    uuid   not null,
  id          uuid   not null,
  case_file   text   not null,
  seq         bigint not null,
  status      text   not null,
  nature      text,
  incurred_on date,
  amount      bigint,
  state       jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('expense');
create index expense_to_settle on expense (group_id, incurred_on) where status = 'shared';

-- The contracts of each group, each one case from the start of its award to its end.
create table contract (
  group_id       uuid   not null,
  id             uuid   not null,
  case_file      text   not null,
  seq            bigint not null,
  status         text   not null,
  award_begun_on date,
  -- The last day of validity and of the orders in course: what the clock waits for, and what withdrawals wait for.
  ends_on        date,
  state          jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('contract');
create index contract_to_end on contract (group_id, ends_on) where status = 'running';

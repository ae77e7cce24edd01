-- Disputes between members on the convention, each one case from the claim to its outcome.
create table dispute (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  claimant  uuid,
  opened_on date,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('dispute');
create index dispute_pending on dispute (group_id, opened_on) where status <> 'closed';

-- The developments, evolutions and technical projects of each member.
create table project (
  group_id   uuid   not null,
  id         uuid   not null,
  case_file  text   not null,
  seq        bigint not null,
  status     text   not null,
  contract   uuid   not null,
  body       uuid   not null,
  planned_on date   not null,
  -- Its orders, of which none is of two projects that stand.
  orders     jsonb  not null,
  -- Whether other members may reuse what was delivered.
  reusable   boolean not null,
  state      jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('project');
create index project_of_contract on project (group_id, contract, body);
create index project_reusable on project (group_id) where reusable;

-- The convention of each group: its clauses, its members, its versions. One row a group, under the group's own id.
create table convention (
  group_id     uuid   not null,
  id           uuid   not null check (id = group_id),
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  title        text,
  effective_on date,
  state        jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('convention');

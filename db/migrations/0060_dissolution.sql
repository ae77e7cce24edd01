-- The way of each group to its term: the checklist, the declaration, the objections. One row a group, under its own id.
create table completion (
  group_id         uuid   not null,
  id               uuid   not null check (id = group_id),
  case_file        text   not null,
  seq              bigint not null,
  status           text   not null,
  objections_until date,
  state            jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('completion');

-- Dissolutions by decision of the members, each one case from the proposal to its effect.
create table dissolution (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  effect_due   date,
  dissolved_on date,
  state        jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('dissolution');

-- What remains to be done once the group has ended: notices and the places of its records. One row a group.
create table closing (
  group_id  uuid   not null,
  id        uuid   not null check (id = group_id),
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  ended_on  date,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('closing');

-- The award committee: one case a mandate.
create table committee (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  last_day  date,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('committee');

-- Its sessions, each on one procedure.
create table committee_session (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  procedure uuid,
  begins_at timestamptz(3),
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('committee_session');
create index committee_session_of_a_procedure on committee_session (group_id, procedure);

-- Whom each group serves: one case a member and a school year.
create table perimeter (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  body      uuid,
  year      text,
  state     jsonb  not null,
  primary key (group_id, id),
  -- Two declarations sent at once are serialised by the head of the journal; this holds even without it.
  constraint perimeter_declared_once unique (group_id, body, year)
);
select unisson_domain_table('perimeter');

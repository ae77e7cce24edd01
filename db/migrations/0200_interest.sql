-- What each person declared of its interests in a procedure: one case a procedure and a person.
create table interest (
  group_id    uuid    not null,
  id          uuid    not null,
  case_file   text    not null,
  seq         bigint  not null,
  status      text    not null,
  procedure   uuid,
  person      uuid,
  declared_on date,
  -- An interest stands from its declaration until somebody found it to be none: while it does, it cuts the person off.
  standing    boolean not null default false,
  state       jsonb   not null,
  primary key (group_id, id),
  constraint interest_of_one_person unique (group_id, procedure, person)
);
select unisson_domain_table('interest');
create index interest_standing on interest (group_id, person, procedure) where standing;

-- Who sits in the technical group of a procedure, or is associated with it: one case a person and a mandate.
create table seat (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  procedure uuid,
  body      uuid,
  person    uuid,
  first_day date,
  last_day  date,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('seat');
create index seat_of_a_person on seat (group_id, person, status);
create index seat_of_a_procedure on seat (group_id, procedure);

-- The documents that are reviewed clause by clause. Their words stand in the files alone.
create table review (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  procedure uuid,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('review');

-- What each seat says of a clause, and the coordinator's answer.
create table remark (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  procedure uuid,
  review    uuid,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('remark');
create index remark_of_a_review on remark (group_id, review);

create table meeting (
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
select unisson_domain_table('meeting');

-- Who read which version of which document, and when: on the screen, or a copy that bears the reader's name. Readings
-- are not acts: they stand outside the journal, grow only, and hold no word of what was read.
create table reading (
  group_id  uuid           not null,
  review    uuid           not null,
  number    integer        not null check (number > 0),
  procedure uuid           not null,
  version   integer        not null,
  form      text           not null check (form in ('screen', 'copy')),
  person    uuid           not null,
  body      uuid           not null,
  seat      uuid,
  at        timestamptz(3) not null,
  primary key (group_id, review, number)
);
comment on table reading is 'Readings of documents under review, numbered by document. Grows only.';
select unisson_group_table('reading'), unisson_append_only('reading'), unisson_grant('select, insert', 'reading');
create index reading_of_a_procedure on reading (group_id, procedure, at);

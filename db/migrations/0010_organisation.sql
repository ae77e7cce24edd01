-- The bodies of each group, with their seats and offices.
create table body (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  name      text,
  kind      text,
  siret     text,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('body');
create unique index one_body_a_siret on body (group_id, siret);

-- Deliberations and decisions, each one case from its vote to its enforceable character.
create table authorising_act (
  group_id       uuid   not null,
  id             uuid   not null,
  case_file      text   not null,
  seq            bigint not null,
  status         text   not null,
  body           uuid,
  subject        text,
  about          uuid,
  taken_on       date,
  enforceable_on date,
  state          jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('authorising_act');
create index authorising_act_by_subject on authorising_act (group_id, subject, body);

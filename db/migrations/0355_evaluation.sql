-- The analysis of the tenders of one lot: one case a lot, or one for a consultation without lots.
create table evaluation (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  consultation uuid,
  procedure    uuid,
  lot          text,
  state        jsonb  not null,
  primary key (group_id, id),
  constraint one_evaluation_a_lot unique nulls not distinct (group_id, consultation, lot)
);
select unisson_domain_table('evaluation');

-- The sheet of scores of one evaluator: read by nobody else before every evaluator of its case has closed its own.
create table scoring (
  group_id   uuid   not null,
  id         uuid   not null,
  case_file  text   not null,
  seq        bigint not null,
  status     text   not null,
  evaluation uuid,
  procedure  uuid,
  person     uuid,
  state      jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('scoring');
create index scoring_of_an_evaluation on scoring (group_id, evaluation);

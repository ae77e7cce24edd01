-- Amendments of the convention other than accessions, each one case from its proposal to its effect.
create table amendment (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  subject      text,
  effect_due   date,
  effective_on date,
  state        jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('amendment');
create index amendment_due on amendment (group_id, effect_due) where status = 'notified';

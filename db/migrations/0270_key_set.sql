-- Who opens the tenders of a consultation, version by version: one case a consultation. Public halves of keys only.
create table key_set (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  consultation uuid,
  procedure    uuid,
  state        jsonb  not null,
  primary key (group_id, id),
  -- Two cases opened at once are serialised by the head of the journal; this holds even without it.
  constraint key_set_of_one_consultation unique (group_id, consultation)
);
select unisson_domain_table('key_set');

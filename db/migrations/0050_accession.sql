-- Accessions to the group, each one case from its request to its effect.
create table accession (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  newcomer     uuid,
  received_on  date,
  effective_on date,
  state        jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('accession');
create unique index one_open_accession_a_newcomer on accession (group_id, newcomer)
  where status not in ('effective', 'rejected', 'abandoned');

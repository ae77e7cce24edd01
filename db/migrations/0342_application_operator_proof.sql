-- The proofs of operators, with their dates: found again by their operator in every consultation.
create table operator_proof (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  -- The nine digits of a SIREN, or the country and number of a foreign company.
  operator_key text,
  procedure    uuid,
  state        jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('operator_proof');
create index operator_proof_of_operator on operator_proof (group_id, operator_key);

-- The disputes of each member with a holder on the execution of its part.
create table claim (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  contract     uuid   not null,
  body         uuid   not null,
  recorded_on  date   not null,
  -- The day at whose end a silence takes effect; null where none does, or while an amicable way stops it.
  silent_after date,
  state        jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('claim');
create index claim_of_contract on claim (group_id, contract, body);
create index claim_silent on claim (group_id, silent_after) where silent_after is not null;

-- The modifications of each contract in execution: what is told, drafted, signed, notified.
create table modification (
  group_id     uuid    not null,
  id           uuid    not null,
  case_file    text    not null,
  seq          bigint  not null,
  status       text    not null,
  contract     uuid    not null,
  -- What made it necessary, as it is compared: in small letters, with single spaces; null before it is drafted.
  event        text,
  -- Whether it counts among those of its contract: drafted, and not given up.
  counted      boolean not null,
  effective_on date,
  state        jsonb   not null,
  primary key (group_id, id)
);
select unisson_domain_table('modification');
create index modification_of_contract on modification (group_id, contract) where counted;
create index modification_effective on modification (group_id, effective_on) where status = 'notified';
-- The rules refuse it before: one event gives ground to one modification.
create unique index modification_event_once on modification (group_id, contract, event) where counted;

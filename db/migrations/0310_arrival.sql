-- What reaches the desk of the coordinator on paper, on a medium or as a sample: one case an arrival, in a case file of its own
-- for each consultation, apart from the group's and from that of the deposits.
create table arrival (
  group_id     uuid    not null,
  id           uuid    not null,
  case_file    text    not null,
  seq          bigint  not null,
  status       text    not null,
  consultation uuid,
  procedure    uuid,
  -- The number on its receipt.
  number       integer,
  state        jsonb   not null,
  primary key (group_id, id),
  constraint one_number_an_arrival unique (group_id, consultation, number)
);
select unisson_domain_table('arrival');

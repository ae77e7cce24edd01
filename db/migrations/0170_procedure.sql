-- How each need becomes a contract: one case a procedure.
create table procedure (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  purchase  uuid,
  title     text,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('procedure');

-- One procedure at a time for a purchase: two opened at once are serialised by the head of the journal; this holds even without it.
create unique index procedure_one_running on procedure (group_id, purchase) where status in ('prepared', 'launched');

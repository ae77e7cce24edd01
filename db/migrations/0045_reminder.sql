-- Reminders sent to members about acts that the others wait for, each one case.
create table reminder (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  task      text,
  body      uuid,
  sent_on   date,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('reminder');
create unique index one_reminder_a_day on reminder (group_id, task, sent_on);

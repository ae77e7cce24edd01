-- In demo mode nothing leaves the machine: what would have been sent is shown on screen from here.
create table mail (
  group_id   uuid           not null,
  id         uuid           not null,
  key        text           not null,
  to_name    text           not null,
  to_address text           not null,
  subject    text           not null,
  text       text           not null,
  html       text           not null,
  sent_at    timestamptz(3) not null,
  primary key (group_id, id),
  unique (group_id, key)
);
create index mail_by_date on mail (group_id, sent_at);
select unisson_group_table('mail'), unisson_append_only('mail'), unisson_grant('select, insert', 'mail');

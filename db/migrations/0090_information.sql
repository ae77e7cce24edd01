-- What the coordinator tells the members of each group, with each one's receipt, and what they ask it.
create table information_item (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  nature    text,
  -- How many members have not said that they read it; 0 once it is corrected, for its correction is what they must read.
  unread    integer not null default 0,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('information_item');
create index information_to_read on information_item (group_id, seq) where unread > 0;

create table inquiry (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  member    uuid,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('inquiry');
create index inquiry_to_answer on inquiry (group_id, seq) where status = 'asked';

-- Who watches the register of a group from elsewhere: the witnesses that its members declared, and how many of them must have
-- cosigned before anything is held to be witnessed.
create table witness (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  body      uuid,
  key       text,
  address   text,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('witness');
-- The log is one for all groups: whoever watches it for one is heard, and asked, for the whole server.
create policy log on witness for select using (current_setting('unisson.scope', true) = 'platform');

create table quorum (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('quorum');

-- Which page this server gives to those who seal: the hash of the list of its files stands in the register of each group whose
-- consultation uses it, before anybody can be given another one unseen.
create table sealing_page (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  hash      text   check (hash ~ '^[0-9a-f]{64}$'),
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('sealing_page');
-- A page is one for the whole server, and anybody may compare it: any group’s entry shows it.
create policy page on sealing_page for select using (current_setting('unisson.scope', true) = 'platform');

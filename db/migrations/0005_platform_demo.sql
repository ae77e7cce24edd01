-- The groups that a demo has played, by the stage of the life they were played up to. Empty outside demo mode.
create table demo_group (
  group_id uuid not null primary key,
  stage    text not null unique
);
alter table demo_group enable row level security;
alter table demo_group force row level security;
create policy demo on demo_group using (current_setting('unisson.scope', true) = 'platform')
  with check (current_setting('unisson.scope', true) = 'platform');
select unisson_grant('select, insert', 'demo_group');

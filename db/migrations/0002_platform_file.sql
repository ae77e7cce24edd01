-- Uploaded and generated files, named by their SHA-256: an act cites a file by its hash, so it cannot change under it.
create table file (
  group_id    uuid           not null,
  sha256      text           not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text           not null,
  media_type  text           not null,
  size        bigint         not null check (size >= 0),
  stored_by   jsonb          not null,
  stored_at   timestamptz(3) not null,
  primary key (group_id, sha256)
);
select unisson_group_table('file'), unisson_append_only('file'), unisson_grant('select, insert', 'file');

-- The groups of this server, for the few questions that are asked before a group is chosen. It holds no legal state.
create table group_directory (
  group_id   uuid           not null primary key,
  created_at timestamptz(3) not null default now()
);
select unisson_group_table('group_directory'), unisson_grant('select, insert', 'group_directory');
create policy directory on group_directory for select using (current_setting('unisson.scope', true) = 'platform');

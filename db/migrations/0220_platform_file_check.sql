-- Each look at a file for malware: never changed, the last one counts. A file without a row was never looked at.
create table file_check (
  id         bigint generated always as identity primary key,
  group_id   uuid           not null,
  sha256     text           not null,
  verdict    text           not null check (verdict in ('clean', 'infected', 'unchecked')),
  detail     text,
  checked_at timestamptz(3) not null,
  foreign key (group_id, sha256) references file
);
create index file_check_by_file on file_check (group_id, sha256, id desc);
select unisson_group_table('file_check'), unisson_append_only('file_check'), unisson_grant('select, insert', 'file_check');

-- The server looks again, for all groups, at what nobody could look at: it reads which files there are, and no more.
create policy platform_reads on file for select using (current_setting('unisson.scope', true) = 'platform');
create policy platform_reads on file_check for select using (current_setting('unisson.scope', true) = 'platform');
create index file_by_arrival on file (stored_at);

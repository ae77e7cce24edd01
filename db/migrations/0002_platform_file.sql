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

-- Which groups there are is asked before one is chosen: the heads of chains can be listed, and nothing else.
create policy directory on case_file for select using (current_setting('unisson.scope', true) = 'platform');

-- What the validation of a signed document said, each time it was made: kept as evidence, never changed.
create table signature_report (
  id       bigint generated always as identity primary key,
  group_id uuid           not null,
  sha256   text           not null check (sha256 ~ '^[0-9a-f]{64}$'),
  verdict  text           not null,
  report   jsonb          not null,
  made_at  timestamptz(3) not null
);
create index signature_report_by_document on signature_report (group_id, sha256, id);
select unisson_group_table('signature_report'), unisson_append_only('signature_report'), unisson_grant('select, insert', 'signature_report');

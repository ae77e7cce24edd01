-- What a person does, the server stopped, once a log is contradicted and nothing newer can be restored: the log is put aside as it
-- is, and another one begun, of all that the journals hold. The program gives it another name, so nobody takes one for the other.
create function unisson_begin_another_log() returns text
language plpgsql set search_path = pg_catalog, unisson, pg_temp as $$
declare
  former constant text := 'unisson_log_'
    || (select count(*) + 1 from pg_namespace where nspname ~ '^unisson_log_[0-9]+$');
  -- Those that cite others come first.
  kept constant text[] := array['log_contradiction', 'log_timestamp', 'log_publication', 'log_cosignature',
    'log_checkpoint', 'log_tile', 'log_entry', 'log_salt', 'log_outbox', 'log_head'];
  each text;
begin
  perform set_config('unisson.scope', 'platform', true);
  execute format('create schema %I', former);
  foreach each in array kept loop
    execute format('create table %I.%I as table unisson.%2$I', former, each);
    execute format('alter table unisson.%I disable trigger user', each);
  end loop;
  truncate unisson.log_contradiction, unisson.log_timestamp, unisson.log_publication, unisson.log_cosignature,
    unisson.log_checkpoint, unisson.log_tile, unisson.log_entry, unisson.log_salt, unisson.log_outbox;
  update unisson.log_head set size = 0, root = sha256('');
  foreach each in array kept loop
    execute format('alter table unisson.%I enable trigger user', each);
  end loop;
  -- The owner is bound by row-level security too, and sees every group only while it is not forced.
  alter table unisson.journal no force row level security;
  insert into unisson.log_outbox (group_id, case_file, seq, hash)
    select group_id, case_file, seq, hash from (
      select group_id, case_file, seq, hash, max(at) over (partition by group_id, case_file order by seq) as come
      from unisson.journal where uuid_extract_version(group_id) is distinct from 8
    ) as entry order by come, group_id, case_file, seq;
  alter table unisson.journal force row level security;
  return former;
end $$;
revoke all on function unisson_begin_another_log() from public;
comment on function unisson_begin_another_log is
  'By hand, by the owner or a superuser, the server stopped: puts the log aside in a schema of its own and begins another one.';

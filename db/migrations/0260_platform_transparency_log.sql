-- The transparency log: one tree for all groups of a server (RFC 6962), which others can watch without reading anything in it.
--
-- Every entry of the journal queues for it in its own transaction, by a trigger: there is no way to write one that does not.
-- One sequencer at a time, holding the lock of the head, takes what queues and makes leaves, tiles and a signed checkpoint of
-- it in one transaction. What is in the log only grows.

create table log_entry (
  idx   bigint not null primary key check (idx >= 0),
  bytes bytea  not null check (octet_length(bytes) between 1 and 65535)
);
comment on table log_entry is 'The leaves, as anybody may read them. Each is the same length and tells nothing without its salt.';

create table log_tile (
  level  smallint not null check (level between 0 and 6),
  n      bigint   not null check (n >= 0),
  hashes bytea    not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (level, n)
);
-- Hashes do not compress.
alter table log_tile alter column hashes set storage external;
comment on table log_tile is 'Hashes of the tree, 256 a tile (C2SP tlog-tiles). A tile on the right edge is narrower and only grows; a narrower one is a beginning of it.';

create table log_checkpoint (
  size bigint         not null primary key check (size > 0),
  root bytea          not null check (octet_length(root) = 32),
  note text           not null,
  at   timestamptz(3) not null default clock_timestamp()
);
comment on table log_checkpoint is 'What the log has signed (C2SP tlog-checkpoint), once for each size that it had at the end of a batch.';

create table log_head (
  is_head boolean not null primary key default true check (is_head),
  size    bigint  not null,
  root    bytea   not null check (octet_length(root) = 32)
);
comment on table log_head is 'How large the log is. Its lock makes one sequencer of several.';
-- The root of a tree without leaves is the SHA-256 of nothing.
insert into log_head (size, root) values (0, sha256(''));

create table log_outbox (
  id        bigint generated always as identity primary key,
  group_id  uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  hash      bytea  not null check (octet_length(hash) = 32)
);
comment on table log_outbox is 'Entries of the journal that are not in the log yet. One leaves it only for the log.';

create table log_salt (
  group_id  uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  idx       bigint not null,
  salt      bytea check (octet_length(salt) = 32),
  primary key (group_id, case_file, seq)
);
comment on table log_salt is 'Where an entry of the journal stands in the log, and the salt of its leaf: null once it was erased, and the leaf then tells nothing to anybody.';

-- What queues -------------------------------------------------------------------------------------------------

-- A number is drawn while the head of the chain is locked, and before the transaction ends: in the order of these numbers an
-- entry comes after those of its chain, and after every entry that was committed before its transaction began. Those that
-- were under way together stand in either order, and one that commits late is taken late: none is passed over.
create function unisson_queue_for_log() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  insert into unisson.log_outbox (group_id, case_file, seq, hash)
    values (new.group_id, new.case_file, new.seq, new.hash);
  return null;
end $$;
-- A rehearsal is thrown away, and nothing in it is real: it leaves no leaf.
create trigger queue_for_log after insert on journal for each row
  when (uuid_extract_version(new.group_id) is distinct from 8) execute function unisson_queue_for_log();

-- The journal as it stands queues first, each chain in its order. The owner is bound by row-level security too, and sees every
-- group only while it is not forced.
alter table journal no force row level security;
insert into log_outbox (group_id, case_file, seq, hash)
  select group_id, case_file, seq, hash from (
    select group_id, case_file, seq, hash, max(at) over (partition by group_id, case_file order by seq) as come from journal
    where uuid_extract_version(group_id) is distinct from 8
  ) as entry order by come, group_id, case_file, seq;
alter table journal force row level security;

-- Planned while the log is empty and kept, it would read all of it for each entry ever after: indexes only, then.
create function unisson_leave_for_log() returns trigger
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  perform from gone left join unisson.log_salt as salt using (group_id, case_file, seq)
    where salt.idx is null
      and not exists (select from unisson.rehearsal as one where one.group_id = gone.group_id);
  if found then
    raise exception 'log_outbox: an entry leaves it for the log only' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger leave_for_log after delete on log_outbox referencing old table as gone
  for each statement execute function unisson_leave_for_log();

-- What grows --------------------------------------------------------------------------------------------------

create function unisson_log_entries_follow() returns trigger
language plpgsql as $$
begin
  perform from unisson.log_head as head, (select min(idx) as first, max(idx) as last, count(*) as many from fresh) as batch
    where batch.first <> head.size or batch.last - batch.first + 1 <> batch.many;
  if found then
    raise exception 'log_entry: entries follow the head of the log, without a gap' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger entries_follow after insert on log_entry referencing new table as fresh
  for each statement execute function unisson_log_entries_follow();

create function unisson_log_grows() returns trigger
language plpgsql as $$
begin
  if tg_table_name = 'log_tile' then
    if (new.level, new.n) = (old.level, old.n) and octet_length(new.hashes) > octet_length(old.hashes)
        and substring(new.hashes for octet_length(old.hashes)) = old.hashes then
      return new;
    end if;
  elsif tg_table_name = 'log_head' then
    perform from unisson.log_checkpoint as signed, unisson.log_entry as last
      where signed.size = new.size and signed.root = new.root and last.idx = new.size - 1 and new.size > old.size;
    if found then return new; end if;
  elsif new.salt is null and (new.group_id, new.case_file, new.seq, new.idx) = (old.group_id, old.case_file, old.seq, old.idx) then
    return new;
  end if;
  raise exception '%: the log only grows', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger grows before update on log_tile for each row execute function unisson_log_grows();
create trigger grows before update on log_head for each row execute function unisson_log_grows();
create trigger grows before update on log_salt for each row execute function unisson_log_grows();

select unisson_append_only('log_entry'), unisson_append_only('log_checkpoint'),
  unisson_append_only('log_tile', 'delete or truncate'), unisson_append_only('log_head', 'delete or truncate'),
  unisson_append_only('log_salt', 'delete or truncate'), unisson_append_only('log_outbox', 'update or truncate');

-- Who sees what -----------------------------------------------------------------------------------------------

-- The sequencer looks across groups and says so; what the log shows to anybody, any transaction reads.
do $$
declare
  shown regclass;
begin
  foreach shown in array array['log_entry', 'log_tile', 'log_checkpoint', 'log_head']::regclass[] loop
    execute format('alter table %s enable row level security, force row level security', shown);
    execute format('create policy anyone_reads on %s for select using (true)', shown);
    execute format('create policy sequencer on %s using (current_setting(''unisson.scope'', true) = ''platform'')
      with check (current_setting(''unisson.scope'', true) = ''platform'')', shown);
  end loop;
end $$;
select unisson_group_table('log_outbox'), unisson_group_table('log_salt');
create policy sequencer on log_outbox using (current_setting('unisson.scope', true) = 'platform');
create policy sequencer on log_salt using (current_setting('unisson.scope', true) = 'platform')
  with check (current_setting('unisson.scope', true) = 'platform');

select unisson_grant('select, insert', 'log_entry'), unisson_grant('select, insert', 'log_checkpoint'),
  unisson_grant('select, insert, update (hashes)', 'log_tile'), unisson_grant('select, update (size, root)', 'log_head'),
  unisson_grant('select, delete', 'log_outbox'), unisson_grant('select, insert, update (salt)', 'log_salt');

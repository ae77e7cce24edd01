-- The ground of every module: the journal, what protects it, and the helpers a module's own migration calls.
--
-- Everything stands in the schema `unisson`, not in `public`: on somebody else's server the schema can be granted,
-- dumped and dropped as one thing, and never meets the tables of an extension. Names inside functions are qualified,
-- because a temporary table of the same name would otherwise come first and deceive them.
--
-- `unisson.app_role` is set by the migration runner: the role the application signs in as.

-- The helpers -------------------------------------------------------------------------------------------------

create function unisson_grant(privileges text, target regclass) returns void
language plpgsql as $$
begin
  execute format('grant %s on table %s to %I', privileges, target, current_setting('unisson.app_role'));
end $$;
comment on function unisson_grant is 'Grants table privileges to the application role, whatever its name here.';

create function unisson_refuse() returns trigger
language plpgsql as $$
begin
  raise exception '% on %.% is refused: this table only grows', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create function unisson_append_only(target regclass, operations text default 'update or delete or truncate') returns void
language plpgsql as $$
begin
  execute format('create trigger append_only before %s on %s for each statement execute function unisson.unisson_refuse()',
                 operations, target);
end $$;

create function unisson_group_table(target regclass) returns void
language plpgsql as $$
declare
  is_current_group constant text := 'group_id = nullif(current_setting(''unisson.group'', true), '''')::uuid';
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy group_only on %s using (%s) with check (%2$s)', target, is_current_group);
end $$;
comment on function unisson_group_table is
  'Row-level security by group_id, forced on the owner too. For tables that hold no legal state (queues, caches).';

-- Runs after the statement, so that one statement (a CTE) may write the entry and the row together.
create function unisson_require_journal_entry() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.group_id <> old.group_id or new.case_file <> old.case_file then
      raise exception '%: a row cannot move from case file % to %', tg_table_name, old.case_file, new.case_file
        using errcode = 'integrity_constraint_violation';
    end if;
    if new.seq <= old.seq then
      raise exception '%: entry % does not come after entry %, which made the row', tg_table_name, new.seq, old.seq
        using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  perform from unisson.journal as entry
    where entry.group_id = new.group_id and entry.case_file = new.case_file and entry.seq = new.seq
      and entry.tx = pg_current_xact_id();
  if not found then
    raise exception '%: no journal entry (%, %, %) was written by this transaction',
      tg_table_name, new.group_id, new.case_file, new.seq
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create function unisson_domain_table(target regclass) returns void
language plpgsql as $$
declare
  cited integer;
begin
  select count(*) into cited from pg_catalog.pg_attribute
    where attrelid = target and attnotnull and not attisdropped
      and (attname, atttypid) in (('group_id', 'uuid'::regtype), ('case_file', 'text'::regtype), ('seq', 'bigint'::regtype));
  if cited <> 3 then
    raise exception '% must have group_id uuid, case_file text and seq bigint, all not null', target;
  end if;
  perform unisson.unisson_group_table(target);
  perform unisson.unisson_append_only(target, 'delete or truncate');
  execute format('create trigger require_journal_entry after insert or update on %s
                  for each row execute function unisson.unisson_require_journal_entry()', target);
  perform unisson.unisson_grant('select, insert, update', target);
end $$;
comment on function unisson_domain_table is
  'What every table of legal state needs: a journal entry of the same transaction for each change, no removal, '
  'row-level security by group, and the grants of the application. Call it once, after create table.';

-- The journal -------------------------------------------------------------------------------------------------

create table case_file (
  group_id  uuid   not null,
  case_file text   not null check (case_file <> ''),
  seq       bigint not null default 0 check (seq >= 0),
  head      bytea  not null default decode(repeat('00', 32), 'hex') check (octet_length(head) = 32),
  primary key (group_id, case_file)
);
comment on table case_file is 'The head of each chain: how many entries, and the hash of the last one (32 zero bytes before the first).';

create table journal (
  group_id     uuid           not null,
  case_file    text           not null,
  seq          bigint         not null,
  at           timestamptz(3) not null,
  actor        jsonb,
  on_behalf_of text,
  process      text           not null,
  act          text           not null,
  header       bytea          not null,
  body         bytea,
  body_hash    bytea          not null check (octet_length(body_hash) = 32),
  prev         bytea          not null check (octet_length(prev) = 32),
  hash         bytea          not null,
  law_hash     bytea          not null check (octet_length(law_hash) = 32),
  app_version  text           not null,
  tx           xid8           not null default pg_current_xact_id(),
  primary key (group_id, case_file, seq),
  -- The application hashes; the database only declines bytes that are not the ones hashed. An empty body is a purged one.
  constraint body_is_as_hashed   check (body is null or body_hash = sha256(body)),
  constraint header_is_as_hashed check (hash = sha256(prev || header || body_hash))
);
comment on table journal is 'One hash chain per case file. hash = SHA-256(prev ‖ header ‖ body_hash).';

create function unisson_advance_head() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  if new.tx <> pg_current_xact_id() then
    raise exception 'journal: entry % of % names another transaction', new.seq, new.case_file
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.body is null then
    raise exception 'journal: entry % of % has no body', new.seq, new.case_file using errcode = 'not_null_violation';
  end if;
  update unisson.case_file as file set seq = new.seq, head = new.hash
    where file.group_id = new.group_id and file.case_file = new.case_file
      and file.seq = new.seq - 1 and file.head = new.prev;
  if not found then
    raise exception 'journal: entry % of % does not follow the head of its chain', new.seq, new.case_file
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger advance_head after insert on journal for each row execute function unisson_advance_head();

-- A head moves by one entry of this transaction or not at all, whoever asks.
create function unisson_head_is_an_entry() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.seq = 0 and new.head = decode(repeat('00', 32), 'hex') then return null; end if;
  elsif new.group_id = old.group_id and new.case_file = old.case_file and new.seq = old.seq + 1 then
    perform from unisson.journal as entry
      where entry.group_id = new.group_id and entry.case_file = new.case_file and entry.seq = new.seq
        and entry.hash = new.head and entry.prev = old.head and entry.tx = pg_current_xact_id();
    if found then return null; end if;
  end if;
  raise exception 'case_file: the head of % can only follow its journal', new.case_file
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger head_is_an_entry after insert or update on case_file
  for each row execute function unisson_head_is_an_entry();

-- The application may read a head and lock it, never move it: `security definer`, because `for update` asks for
-- the update privilege. Row-level security holds inside, since it is forced on the owner.
create function unisson_lock_case_file(the_group uuid, the_file text, out seq bigint, out head bytea)
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  select file.seq, file.head into seq, head from unisson.case_file as file
    where file.group_id = the_group and file.case_file = the_file for no key update;
  if found then return; end if;
  insert into unisson.case_file (group_id, case_file) values (the_group, the_file) on conflict do nothing;
  select file.seq, file.head into strict seq, head from unisson.case_file as file
    where file.group_id = the_group and file.case_file = the_file for no key update;
end $$;
comment on function unisson_lock_case_file is
  'Opens the case file when it is new, locks it until the transaction ends, and gives its head.';

select unisson_group_table('case_file'), unisson_append_only('case_file', 'delete or truncate'), unisson_grant('select', 'case_file');
select unisson_group_table('journal'), unisson_append_only('journal'), unisson_grant('select, insert', 'journal');

-- What follows an act -----------------------------------------------------------------------------------------

create table outbox (
  id         bigint generated always as identity primary key,
  group_id   uuid           not null,
  case_file  text           not null,
  seq        bigint         not null,
  topic      text           not null,
  payload    jsonb          not null,
  created_at timestamptz(3) not null default now(),
  due_at     timestamptz(3) not null default now(),
  done_at    timestamptz(3),
  attempts   integer        not null default 0,
  last_error text
);
create index outbox_pending on outbox (due_at, id) where done_at is null;
create index outbox_by_entry on outbox (group_id, case_file, seq);
comment on table outbox is 'What an entry sets off outside the database. Written with its entry, delivered at least once.';
create trigger require_journal_entry after insert on outbox
  for each row execute function unisson_require_journal_entry();
select unisson_group_table('outbox'), unisson_grant('select, insert, delete', 'outbox');
do $$ begin
  execute format('grant update (due_at, done_at, attempts, last_error) on outbox to %I', current_setting('unisson.app_role'));
end $$;
-- The relay looks across groups. It says so in its own transaction (`acrossGroups`), and sees this table only.
create policy relay on outbox using (current_setting('unisson.scope', true) = 'platform')
  with check (current_setting('unisson.scope', true) = 'platform');

create table idempotency (
  group_id     uuid           not null,
  actor        text           not null,
  key          text           not null,
  request_hash bytea          not null,
  response     jsonb,
  status       integer,
  created_at   timestamptz(3) not null default now(),
  primary key (group_id, actor, key)
);
comment on table idempotency is 'The answer already given to a request that comes again with the same Idempotency-Key.';
select unisson_group_table('idempotency'), unisson_grant('select, insert, update, delete', 'idempotency');

-- `group_id` is null for what happens before a group is known, such as a failed sign-in.
create table security_log (
  id       bigint generated always as identity primary key,
  at       timestamptz(3) not null default now(),
  group_id uuid,
  actor    text,
  what     text           not null,
  detail   jsonb          not null default '{}'
);
create index security_log_by_group on security_log (group_id, id);
comment on table security_log is 'Refused tries and reads of sealed or personal data. Grows only.';
select unisson_group_table('security_log'), unisson_append_only('security_log'), unisson_grant('select, insert', 'security_log');
create policy before_any_group on security_log for insert with check (group_id is null);
create policy watch on security_log for select using (current_setting('unisson.scope', true) = 'platform');

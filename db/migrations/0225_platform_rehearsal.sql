-- A rehearsal is a copy of a group to be played and thrown away. Its identifier says so by itself: UUID version 8, where a
-- group's is version 4. The two can never be taken for one another, in a row, in an exported register or in a log.

create table rehearsal (
  group_id  uuid           not null primary key check (uuid_extract_version(group_id) = 8),
  of_group  uuid           not null check (uuid_extract_version(of_group) is distinct from 8),
  begun_by  jsonb          not null,
  begun_at  timestamptz(3) not null,
  -- How far its clock stands from the server's, in milliseconds: it never goes back.
  ahead     bigint         not null,
  -- The transaction that throws it away, and no other, may remove its rows.
  purged_in xid8
);
create index rehearsal_by_group on rehearsal (of_group, begun_at);
select unisson_group_table('rehearsal'), unisson_grant('select, insert, update (ahead)', 'rehearsal');
create policy platform on rehearsal using (current_setting('unisson.scope', true) = 'platform')
  with check (current_setting('unisson.scope', true) = 'platform');

create function unisson_rehearsal_goes_on() returns trigger
language plpgsql as $$
begin
  if new.ahead < old.ahead then
    raise exception 'rehearsal: the clock does not go back' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger goes_on before update on rehearsal for each row execute function unisson_rehearsal_goes_on();

-- A register is opened under an identifier of version 8 for a rehearsal, and for a rehearsal only.
create function unisson_rehearsal_is_told() returns trigger
language plpgsql as $$
begin
  if uuid_extract_version(new.group_id) = 8
      and not exists (select from unisson.rehearsal as one where one.group_id = new.group_id) then
    raise exception 'case_file: % is the identifier of a rehearsal, and none was begun under it', new.group_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger rehearsal_is_told after insert on case_file for each row execute function unisson_rehearsal_is_told();

-- What only grows does so until a rehearsal is thrown away, in the transaction that does it and within its group.
create or replace function unisson_refuse() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    perform from unisson.rehearsal as one
      where one.group_id = nullif(current_setting('unisson.group', true), '')::uuid and one.purged_in = pg_current_xact_id();
    if found then return null; end if;
  end if;
  raise exception '% on %.% is refused: this table only grows', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

-- Removes every row of a rehearsal, whatever tables there are: those that name a group by `group_id`. Row-level security holds
-- inside, as it is forced on the owner: no row of another group can be reached.
create function unisson_throw_away(the_group uuid) returns void
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
declare
  the_table regclass;
  waiting regclass[];
  later regclass[];
begin
  perform set_config('unisson.group', the_group::text, true), set_config('unisson.scope', 'platform', true);
  update unisson.rehearsal set purged_in = pg_current_xact_id() where group_id = the_group;
  if not found then
    raise exception '% is not a rehearsal: nothing of it is removed', the_group using errcode = 'integrity_constraint_violation';
  end if;
  select array_agg(attrelid::regclass) into waiting from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where relnamespace = 'unisson'::regnamespace and relkind in ('r', 'p') and attname = 'group_id' and not attisdropped
      and attrelid <> 'unisson.rehearsal'::regclass;
  -- A table that another one still refers to waits for it.
  while cardinality(waiting) > 0 loop
    later := '{}';
    foreach the_table in array waiting loop
      begin
        execute format('delete from %s where group_id = $1', the_table) using the_group;
      exception when foreign_key_violation then
        later := later || the_table;
      end;
    end loop;
    if later = waiting then
      raise exception 'the tables % refer to one another', later;
    end if;
    waiting := later;
  end loop;
  delete from unisson.rehearsal where group_id = the_group;
end $$;
comment on function unisson_throw_away is 'Throws a rehearsal away, whole. It refuses any group that is not one.';
revoke all on function unisson_throw_away from public;
do $$ begin
  execute format('grant execute on function unisson.unisson_throw_away(uuid) to %I', current_setting('unisson.app_role'));
end $$;

-- Once a log is contradicted no act is taken any more: what would be written after it might have to be thrown away with the
-- database that was set back. Reading goes on. A rehearsal leaves no leaf, and is thrown away anyhow.
create function unisson_refuse_after_contradiction() returns trigger
language plpgsql set search_path = pg_catalog, unisson, pg_temp as $$
begin
  perform from unisson.log_contradiction limit 1;
  if found then
    raise exception 'journal: the transparency log is contradicted, no act is taken' using errcode = 'UN503';
  end if;
  return new;
end $$;
create trigger refuse_after_contradiction before insert on journal for each row
  when (uuid_extract_version(new.group_id) is distinct from 8) execute function unisson_refuse_after_contradiction();

-- What crosses groups never meets a rehearsal's consultation: whatever other policy lets it read, this one must allow it too.
create policy rehearsal_stays_within on consultation as restrictive for select
  using (group_id = nullif(current_setting('unisson.group', true), '')::uuid or uuid_extract_version(group_id) is distinct from 8);

-- What is copied for the public is copied from real groups only. The cases of a rehearsal have the identifiers of those that they
-- are copies of: without this they would also meet the real ones there.
create function unisson_skip() returns trigger
language plpgsql as $$
begin
  return null;
end $$;
do $$
declare
  shown regclass;
begin
  foreach shown in array array[to_regclass('unisson.public_consultation'), to_regclass('unisson.public_answer')] loop
    continue when shown is null;
    execute format('create trigger real_groups_only before insert or update on %s for each row
      when (uuid_extract_version(new.group_id) = 8) execute function unisson_skip()', shown);
  end loop;
end $$;

-- What was sent of a deposit that is discarded, or that was begun and moves no more, is erased: the line that says what came, and
-- when, stays. Of a deposit that was handed in, nothing is.
alter table deposit_part
  -- The bytes are no longer kept for this deposit; when the same part comes again it is kept again, and came again then.
  add column erased_at timestamptz(3),
  -- They have left the store, unless something else is under the same hash.
  add column freed_at  timestamptz(3) check (freed_at is null or erased_at is not null),
  add column again_at  timestamptz(3);
drop trigger append_only on deposit_part;
select unisson_append_only('deposit_part', 'delete or truncate'),
  unisson_grant('update (erased_at, freed_at, again_at)', 'deposit_part');
create index deposit_part_to_free on deposit_part (group_id, deposit) where erased_at is not null and freed_at is null;
create index deposit_begun on deposit (group_id, consultation, account) where status in ('begun', 'discarded');
create index deposit_part_by_hash on deposit_part (group_id, sha256);

create function unisson_only_begun_is_erased() returns trigger
language plpgsql as $$
begin
  if new.erased_at is not null and not exists (
    select from unisson.deposit where group_id = new.group_id and id = new.deposit and status in ('begun', 'discarded')
  ) then
    raise exception 'deposit_part: nothing of a deposit that was handed in is erased' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger only_begun_is_erased before update on deposit_part
  for each row when (new.erased_at is distinct from old.erased_at) execute function unisson_only_begun_is_erased();

-- Which groups have any is asked of the journal: nobody looks at the persons of all groups at once any more.
drop policy directory on operator_person;

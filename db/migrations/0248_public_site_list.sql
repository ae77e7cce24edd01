-- The public list is put together again only when it has changed: its edition names the transaction that changed it last.
create table public_list (
  sole    boolean primary key default true check (sole),
  edition xid8    not null
);
comment on table public_list is 'Tells when the public list changed: what was put together from the same edition is the same. Holds no legal state.';
insert into public_list (edition) values (pg_current_xact_id());
-- From here on its one row is read and changed; none is added.
alter table public_list enable row level security;
alter table public_list force row level security;
create policy everybody on public_list for select using (true);
create policy edited on public_list for update using (true) with check (true);
select unisson_grant('select', 'public_list');

-- Once in a transaction, whatever it publishes; those that publish at once wait for each other here, and for nothing else.
create function unisson_new_edition() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  update unisson.public_list set edition = pg_current_xact_id() where edition <> pg_current_xact_id();
  return null;
end $$;
create trigger new_edition after insert or update or delete on public_consultation
  for each row execute function unisson_new_edition();

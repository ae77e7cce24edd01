-- What the log shows of itself: once a minute, filled up with leaves of nothing. Between two of these nobody outside sees it
-- grow, so nobody can count the acts of a moment; and witnesses who look at different seconds cosign one and the same.
create table log_publication (
  size bigint         not null primary key references log_checkpoint,
  at   timestamptz(3) not null default clock_timestamp()
);
comment on table log_publication is 'The checkpoints that the log gives out, and tiles up to the last of them. Others it has signed are in receipts only.';
insert into log_publication (size) select max(size) from log_checkpoint having max(size) is not null;

create function unisson_log_publications_follow() returns trigger
language plpgsql as $$
begin
  perform from unisson.log_publication where size > new.size;
  if found then
    raise exception 'log_publication: a publication follows the one before' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger publications_follow after insert on log_publication for each row
  execute function unisson_log_publications_follow();

alter table log_publication enable row level security, force row level security;
create policy anyone_reads on log_publication for select using (true);
create policy sequencer on log_publication using (current_setting('unisson.scope', true) = 'platform')
  with check (current_setting('unisson.scope', true) = 'platform');
select unisson_append_only('log_publication'), unisson_grant('select, insert', 'log_publication');

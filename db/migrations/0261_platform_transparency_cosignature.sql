-- What witnesses have said of checkpoints: it goes out with them.
create table log_cosignature (
  size   bigint         not null references log_checkpoint,
  name   text           not null,
  key_id bigint         not null check (key_id between 0 and 4294967295),
  line   text           not null,
  at     timestamptz(3) not null default clock_timestamp(),
  primary key (size, name, key_id)
);
comment on table log_cosignature is 'The first cosignature of each witness on a checkpoint (C2SP tlog-cosignature), as a line of its note.';
alter table log_cosignature enable row level security, force row level security;
create policy anyone_reads on log_cosignature for select using (true);
create policy platform on log_cosignature for insert with check (current_setting('unisson.scope', true) = 'platform');
-- What shows that this log is not what was signed: it then signs nothing more, whatever its own check says of it.
create table log_contradiction (
  note text           not null primary key,
  why  text           not null,
  at   timestamptz(3) not null default clock_timestamp()
);
comment on table log_contradiction is 'Checkpoints that the log has signed and does not hold: a larger one than it has, or of another tree. The database was set back, or two were written with one key.';
alter table log_contradiction enable row level security, force row level security;
create policy anyone_reads on log_contradiction for select using (true);
create policy platform on log_contradiction for insert with check (current_setting('unisson.scope', true) = 'platform');
select unisson_append_only('log_contradiction'), unisson_grant('select, insert', 'log_contradiction');
select unisson_append_only('log_cosignature'), unisson_grant('select, insert', 'log_cosignature');

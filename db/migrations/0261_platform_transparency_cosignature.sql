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
select unisson_append_only('log_cosignature'), unisson_grant('select, insert', 'log_cosignature');

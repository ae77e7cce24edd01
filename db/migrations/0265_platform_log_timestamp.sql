-- When others say that a checkpoint existed: RFC 3161 tokens of an authority that the operator names, one for a publication at most.
create table log_timestamp (
  size     bigint         not null primary key references log_checkpoint,
  token    bytea          not null check (octet_length(token) between 1 and 65536),
  dated_at timestamptz(3) not null,
  at       timestamptz(3) not null default clock_timestamp()
);
comment on table log_timestamp is 'The token of an authority over the SHA-256 of the text of a checkpoint, verified before it was kept; dated_at is the authority’s time.';
alter table log_timestamp enable row level security, force row level security;
create policy anyone_reads on log_timestamp for select using (true);
create policy sequencer on log_timestamp using (current_setting('unisson.scope', true) = 'platform')
  with check (current_setting('unisson.scope', true) = 'platform');
select unisson_append_only('log_timestamp'), unisson_grant('select, insert', 'log_timestamp');

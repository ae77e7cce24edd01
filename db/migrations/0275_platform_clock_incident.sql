-- The enforced clock does not follow the machine's when that one leaps: how far they stood apart, and when, is kept for whoever is said
-- to be late.
create table clock_incident (
  id       bigint generated always as identity primary key,
  at       timestamptz(3) not null,
  ahead_ms bigint         not null
);
comment on table clock_incident is 'Leaps of the machine’s clock, in milliseconds ahead of the enforced one.';
create index clock_incident_by_time on clock_incident (at);
alter table clock_incident enable row level security, force row level security;
create policy platform on clock_incident using (current_setting('unisson.scope', true) = 'platform')
  with check (current_setting('unisson.scope', true) = 'platform');
select unisson_append_only('clock_incident'), unisson_grant('select, insert', 'clock_incident');

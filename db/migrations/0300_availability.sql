-- Whether one could deposit, measured from outside of the server: the probes that members declared, the minutes that they signed,
-- the outages that these show and what became of the deadlines.
create table probe (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  body      uuid,
  key       text,
  since     timestamptz(3),
  until     timestamptz(3),
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('probe');
-- Whoever runs one is heard for the whole server, and anybody reads how available it is.
create policy measured on probe for select using (current_setting('unisson.scope', true) = 'platform');

create table outage (
  group_id  uuid           not null,
  id        uuid           not null,
  case_file text           not null,
  seq       bigint         not null,
  status    text           not null,
  begins    timestamptz(3),
  ends      timestamptz(3),
  state     jsonb          not null,
  primary key (group_id, id)
);
select unisson_domain_table('outage');
create index outage_by_time on outage (group_id, begins);
create policy shown on outage for select using (current_setting('unisson.scope', true) = 'platform');

-- The ledger of minutes as probes handed it over, each minute as its probe signed it: it holds no legal state, and nothing of it is secret.
create table probe_minute (
  key      text           not null,
  number   bigint         not null check (number > 0),
  minute   timestamptz(3) not null,
  verdict  text           not null check (verdict in ('up', 'down', 'blind')),
  failed   text[]         not null,
  note     text           not null,
  hash     text           not null check (hash ~ '^[0-9a-f]{64}$'),
  taken_at timestamptz(3) not null,
  primary key (key, number),
  unique (key, minute)
);
comment on table probe_minute is 'Signed minutes of the way of a deposit, by the key of the probe; `taken_at` says when the server had it, later where it was down.';
create index probe_minute_lost on probe_minute (key, minute) where verdict = 'down';
alter table probe_minute enable row level security;
alter table probe_minute force row level security;
create policy everybody on probe_minute for select using (true);
create policy handed on probe_minute for insert with check (current_setting('unisson.scope', true) = 'platform');
select unisson_append_only('probe_minute'), unisson_grant('select, insert', 'probe_minute');

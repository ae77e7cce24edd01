-- Who may sign in, by what means, and as which person of which group. It belongs to the server, not to one group: a
-- person may serve several. None of it is legal state; what a person may do follows from the offices of the register.

create function unisson_platform_table(target regclass) returns void
language plpgsql as $$
declare
  is_platform constant text := 'current_setting(''unisson.scope'', true) = ''platform''';
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy platform_only on %s using (%s) with check (%2$s)', target, is_platform);
end $$;
comment on function unisson_platform_table is
  'Row-level security for what belongs to no group: seen only by a transaction that says it acts for the platform.';

create table account (
  id         uuid           not null primary key,
  email      text           not null unique check (email = lower(email) and email like '%_@_%'),
  name       text           not null check (name <> ''),
  created_at timestamptz(3) not null
);
select unisson_platform_table('account'), unisson_grant('select, insert, update', 'account');

create table credential (
  id           text           not null primary key,
  account_id   uuid           not null references account,
  public_key   bytea          not null,
  counter      bigint         not null check (counter >= 0),
  transports   text[]         not null,
  backed_up    boolean        not null,
  label        text           not null,
  created_at   timestamptz(3) not null,
  last_used_at timestamptz(3)
);
create index credential_by_account on credential (account_id);
comment on table credential is 'Passkeys (WebAuthn). Only the public key is ever here.';
select unisson_platform_table('credential'), unisson_grant('select, insert, update, delete', 'credential');

create table federated_subject (
  issuer     text           not null,
  subject    text           not null,
  account_id uuid           not null references account,
  claims     jsonb          not null,
  created_at timestamptz(3) not null,
  primary key (issuer, subject)
);
create index federated_subject_by_account on federated_subject (account_id);
comment on table federated_subject is 'The account behind a subject of an OpenID provider, with what it said at the last sign-in.';
select unisson_platform_table('federated_subject'), unisson_grant('select, insert, update, delete', 'federated_subject');

create table session (
  id           uuid           not null primary key,
  token_hash   bytea          not null unique check (octet_length(token_hash) = 32),
  account_id   uuid           not null references account,
  means        text           not null check (means in ('passkey', 'oidc')),
  id_token     text,
  user_agent   text           not null,
  created_at   timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at   timestamptz(3) not null
);
create index session_by_account on session (account_id);
create index session_expiry on session (expires_at);
comment on table session is 'Who is signed in where. The token is in the browser only; here is its SHA-256. Ending a session removes it.';
select unisson_platform_table('session'), unisson_grant('select, insert, update, delete', 'session');

create table sign_in_attempt (
  token_hash bytea          not null primary key check (octet_length(token_hash) = 32),
  kind       text           not null,
  data       jsonb          not null,
  expires_at timestamptz(3) not null
);
create index sign_in_attempt_expiry on sign_in_attempt (expires_at);
comment on table sign_in_attempt is 'A ceremony under way in one browser: its challenge, or state, nonce and verifier. Taken once.';
select unisson_platform_table('sign_in_attempt'), unisson_grant('select, insert, delete', 'sign_in_attempt');

-- `group_id` and `person` are null together for whoever is to bring in a new group.
create table invitation (
  id           uuid           not null primary key,
  token_hash   bytea          not null unique check (octet_length(token_hash) = 32),
  group_id     uuid,
  person       uuid,
  name         text           not null,
  email        text           not null check (email = lower(email)),
  invited_by   jsonb          not null,
  created_at   timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  accepted_at  timestamptz(3),
  accepted_by  uuid references account,
  withdrawn_at timestamptz(3),
  check ((group_id is null) = (person is null)),
  check ((accepted_at is null) = (accepted_by is null))
);
create index invitation_by_group on invitation (group_id, created_at);
select unisson_platform_table('invitation'), unisson_grant('select, insert, update', 'invitation');

create table account_person (
  group_id   uuid           not null,
  person     uuid           not null,
  account_id uuid           not null references account,
  since      timestamptz(3) not null,
  primary key (group_id, person)
);
create index account_person_by_account on account_person (account_id, group_id);
comment on table account_person is 'Which account signs in as which person of a group''s register. What that person may do is in the register.';
select unisson_platform_table('account_person'), unisson_grant('select, insert, update', 'account_person');

-- What operators deposit, sealed: one case a deposit, in a case file of its own for each consultation, which nobody of the
-- group reads before the session.
create table deposit (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  consultation uuid,
  account      uuid,
  hash         text,
  -- The public half of the key of each envelope: none is deposited twice.
  recipients   text[] not null default '{}',
  received_at  timestamptz(3),
  state        jsonb  not null,
  primary key (group_id, id),
  unique (group_id, consultation, hash)
);
select unisson_domain_table('deposit');
create index deposit_by_account on deposit (group_id, consultation, account);
create index deposit_by_recipient on deposit using gin (recipients);

-- The sealed parts that have come, each once for a deposit: what is late keeps what it had sent by then.
create table deposit_part (
  group_id uuid           not null,
  deposit  uuid           not null,
  sha256   text           not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size     bigint         not null check (size > 0),
  at       timestamptz(3) not null,
  primary key (group_id, deposit, sha256)
);
comment on table deposit_part is 'Parts that are in the file store under their hash. They are no documents of the group: no row of `file` names them.';
select unisson_group_table('deposit_part'), unisson_append_only('deposit_part'), unisson_grant('select, insert', 'deposit_part');

-- Who deposits: the name under which it does, and the addresses that confirmed it. The journal names the account, and nothing
-- of this; it can be purged.
create table operator_account (
  group_id     uuid           not null,
  id           uuid           not null,
  consultation uuid           not null,
  company      text           not null,
  scheme       text           not null check (scheme in ('siret', 'foreign')),
  country      text           not null,
  identifier   text           not null,
  created_at   timestamptz(3) not null,
  primary key (group_id, id)
);
select unisson_group_table('operator_account'), unisson_grant('select, insert, update, delete', 'operator_account');

create table operator_person (
  group_id     uuid           not null,
  id           uuid           not null,
  consultation uuid           not null,
  account      uuid           not null,
  email        text           not null check (email = lower(email)),
  language     text           not null check (language in ('fr', 'en')),
  -- Who of the same account asked for this address; null for whoever came by itself.
  invited_by   uuid,
  -- What the link of its letter is derived from; gone once the link was followed.
  secret       bytea          check (octet_length(secret) = 32),
  asked_at     timestamptz(3) not null,
  letter_since timestamptz(3),
  letter_at    timestamptz(3),
  confirmed_at timestamptz(3),
  primary key (group_id, id),
  unique (group_id, consultation, email),
  foreign key (group_id, account) references operator_account (group_id, id)
);
create index operator_person_to_write_to on operator_person (letter_at) where letter_at is not null;
select unisson_group_table('operator_person'), unisson_grant('select, insert, update, delete', 'operator_person');
-- The letters of all groups are one queue.
create policy rounds on operator_person using (current_setting('unisson.scope', true) = 'platform');

create table operator_session (
  group_id     uuid           not null,
  hash         bytea          not null check (octet_length(hash) = 32),
  person       uuid           not null,
  created_at   timestamptz(3) not null,
  primary key (group_id, hash),
  foreign key (group_id, person) references operator_person (group_id, id) on delete cascade
);
select unisson_group_table('operator_session'), unisson_grant('select, insert, delete', 'operator_session');

-- What was answered, signed, when a deposit was received, came late or was withdrawn: written with the entry, and given again
-- as it is to whoever asks again.
create table deposit_receipt (
  group_id uuid not null,
  deposit  uuid not null,
  kind     text not null check (kind in ('received', 'late', 'withdrawn')),
  note     text not null,
  primary key (group_id, deposit, kind)
);
select unisson_group_table('deposit_receipt'), unisson_append_only('deposit_receipt'), unisson_grant('select, insert', 'deposit_receipt');

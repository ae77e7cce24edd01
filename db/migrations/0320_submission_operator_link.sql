-- Each link that lets an operator in, with the account that it opens: asking for another ends none, and an address that nobody
-- has confirmed takes the account of the link that was followed, not of the one that was asked for last.
create table operator_link (
  group_id     uuid           not null,
  id           uuid           not null,
  person       uuid           not null,
  account      uuid           not null,
  hash         bytea          not null check (octet_length(hash) = 32),
  -- What the letter holds; gone once it has left. A link that never had one is an invitation of which nobody is written.
  secret       text,
  language     text           not null check (language in ('fr', 'en')),
  -- Who of the account invited; null for whoever came by itself.
  invited_by   uuid,
  asked_at     timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  sent_at      timestamptz(3),
  used_at      timestamptz(3),
  -- When another link of the same address was followed.
  ended_at     timestamptz(3),
  -- When the account took its invitation back.
  withdrawn_at timestamptz(3),
  letter_since timestamptz(3),
  letter_at    timestamptz(3),
  primary key (group_id, id),
  unique (group_id, hash),
  foreign key (group_id, person) references operator_person (group_id, id) on delete cascade,
  foreign key (group_id, account) references operator_account (group_id, id)
);
create index operator_link_of_person on operator_link (group_id, person);
create index operator_link_of_account on operator_link (group_id, account);
create index operator_link_to_write_to on operator_link (letter_at) where letter_at is not null;
select unisson_group_table('operator_link'), unisson_grant('select, insert, delete', 'operator_link'),
  unisson_grant('update (secret, sent_at, used_at, ended_at, withdrawn_at, letter_since, letter_at)', 'operator_link');
-- The letters of all groups are one queue: it is looked at, and put off.
create policy rounds on operator_link for select using (current_setting('unisson.scope', true) = 'platform');
create policy rounds_put_off on operator_link for update using (current_setting('unisson.scope', true) = 'platform');

-- An address has an account from the link on that was followed. Links that were sent before are not carried over: one asks again.
alter table operator_person alter column account drop not null;
update operator_person set account = null where confirmed_at is null;
alter table operator_person
  drop column secret, drop column invited_by, drop column asked_at, drop column letter_since, drop column letter_at,
  add column quiet_until timestamptz(3),
  add constraint operator_person_account_confirmed check ((account is null) = (confirmed_at is null));
comment on column operator_person.quiet_until is 'Until when no further letter of a link leaves for this address, whoever asks.';
-- Which groups have any is asked before one is chosen.
drop policy rounds on operator_person;
create policy directory on operator_person for select using (current_setting('unisson.scope', true) = 'platform');

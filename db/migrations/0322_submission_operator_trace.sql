-- What was done to the access of an account: who came in, was invited, was taken out, and by whom. It stands outside of the journal,
-- as the addresses do, and goes with its account.
create table operator_trace (
  group_id     uuid           not null,
  id           uuid           not null,
  account      uuid           not null,
  seq          bigint         generated always as identity,
  at           timestamptz(3) not null,
  what         text           not null check (what in ('came-in', 'invited', 'withdrawn', 'removed')),
  by_email     text           not null,
  email        text           not null,
  -- In which language whoever is taken out is written to; no other line has a letter.
  language     text           check (language in ('fr', 'en')),
  letter_since timestamptz(3),
  letter_at    timestamptz(3),
  primary key (group_id, id),
  foreign key (group_id, account) references operator_account (group_id, id) on delete cascade
);
create index operator_trace_of_account on operator_trace (group_id, account, seq);
create index operator_trace_to_write_to on operator_trace (letter_at) where letter_at is not null;
select unisson_group_table('operator_trace'), unisson_grant('select, insert', 'operator_trace'),
  unisson_grant('update (letter_since, letter_at)', 'operator_trace');
create policy rounds on operator_trace for select using (current_setting('unisson.scope', true) = 'platform');
create policy rounds_put_off on operator_trace for update using (current_setting('unisson.scope', true) = 'platform');

-- Whoever was in before this has its line too.
insert into operator_trace (group_id, id, account, at, what, by_email, email)
  select group_id, gen_random_uuid(), account, confirmed_at, 'came-in', email, email from operator_person
  where account is not null order by confirmed_at;

-- A letter of confirmation is due until it has left: it stands with its follower, and a server that stops loses none.
alter table follower add column letter_since timestamptz(3), add column letter_at timestamptz(3);
create index follower_to_write_to on follower (letter_at) where letter_at is not null;
-- The letters of all groups are one queue, and what is kept no longer is erased group by group.
create policy rounds on follower using (current_setting('unisson.scope', true) = 'platform');

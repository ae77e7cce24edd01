-- At each sealing order one asks which entry states a key set to everybody (0270_key_set.sql, EntryHeader.states). Read in the headers, that is
-- the whole file of the group, parsed again each time; the functions that read a header may tell what they read, so row-level
-- security lets no index be asked by them. What a header states is therefore a column, which nobody writes and which follows its header.

-- Immutable where `convert_from` is not: a header is in UTF-8, whatever the encoding of the database.
create function unisson_stated(header bytea) returns text
language sql immutable strict parallel safe
return convert_from(header, 'UTF8')::jsonb ->> 'states';
comment on function unisson_stated is 'The SHA-256 of what an entry says to everybody, from its header; null for most.';

alter table journal add column states text generated always as (unisson_stated(header)) stored;
create index journal_by_stated on journal (group_id, case_file, process, states, seq) where states is not null;

-- Before an act is decided, the row of its case is compared with what the last entry of that case says of the state that it left. The entries of
-- one case are therefore found by an index: read in the bodies, each look was at the whole file of the group. Of which case an entry is
-- stands in a column that nobody writes and that follows its body; a body that was purged is of none.

-- Immutable where `convert_from` is not: a body is in UTF-8, whatever the encoding of the database. As `json`, of which no more is read than is asked.
create function unisson_case_of(body bytea) returns text
language sql immutable strict parallel safe
return convert_from(body, 'UTF8')::json ->> 'id';
comment on function unisson_case_of is 'Of which case an entry is, from its body.';

alter table journal add column case_id text generated always as (unisson_case_of(body)) stored;
create index journal_by_case on journal (group_id, case_file, process, case_id, seq) where case_id is not null;

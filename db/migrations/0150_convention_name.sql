-- A group has a name of its own. One founded before is called by the title of its convention, as its journal is read: no
-- act changes anything, so no entry is written. The owner is bound by row-level security while it is forced.
alter table convention no force row level security;
alter table convention disable trigger require_journal_entry;
update convention set state = jsonb_set(state, '{clauses,name}', state #> '{clauses,title}')
  where state #> '{clauses,title}' is not null and state #> '{clauses,name}' is null;
alter table convention enable trigger require_journal_entry;
alter table convention force row level security;

-- Which cases have ever cited a file, as the register says it, written with each entry: to ask it of the register itself reads all of
-- it, for each file that an act cites.
create table cited_file (
  group_id uuid not null,
  sha256   text not null,
  process  text not null,
  id       uuid not null,
  primary key (group_id, sha256, process, id)
);
select unisson_group_table('cited_file'), unisson_grant('select, insert', 'cited_file');
comment on table cited_file is 'An index on the bodies of the journal: the fingerprints that the entries of a case hold.';

-- The owner is bound by row-level security too, and sees every group only while it is not forced.
alter table journal no force row level security;
alter table cited_file no force row level security;
insert into cited_file (group_id, sha256, process, id)
  select distinct group_id, found.sha256[1], process, (convert_from(body, 'UTF8')::jsonb ->> 'id')::uuid
  from journal, regexp_matches(convert_from(body, 'UTF8'), '"([0-9a-f]{64})"', 'g') as found (sha256)
  where body is not null;
alter table journal force row level security;
alter table cited_file force row level security;

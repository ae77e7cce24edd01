-- What crosses groups (the public site, search engines behind it) never meets a rehearsal's consultation: whatever other policy
-- lets it read, this one must allow it too.
create policy rehearsal_stays_within on consultation as restrictive for select
  using (group_id = nullif(current_setting('unisson.group', true), '')::uuid or uuid_extract_version(group_id) is distinct from 8);

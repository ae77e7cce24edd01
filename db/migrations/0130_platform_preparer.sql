-- Who prepares a group that has no convention yet: the account that opened its preparation, and the person of the group's
-- register as whom it signs in from the first moment. One account a group: its identifier alone opens nothing to another.
create table group_preparer (
  group_id   uuid           not null primary key,
  account_id uuid           not null references account,
  person     uuid           not null,
  since      timestamptz(3) not null
);
create index group_preparer_by_account on group_preparer (account_id);
select unisson_platform_table('group_preparer'), unisson_grant('select, insert', 'group_preparer');

-- An access that was given to the wrong address is taken back; who did it is in the security log.
select unisson_grant('delete', 'account_person');

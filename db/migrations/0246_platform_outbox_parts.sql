-- A message that goes to several becomes one for each of them: each is then tried, noted and given up on its own.
alter table outbox add column part_of bigint, add column recipient text,
  add constraint part_has_recipient check ((part_of is null) = (recipient is null));
create unique index outbox_part_once on outbox (part_of, recipient) where part_of is not null;
comment on column outbox.part_of is 'The message, since delivered, that this one brings to its recipient.';

create function unisson_require_whole_message() returns trigger
language plpgsql as $$
begin
  perform from unisson.outbox as whole
    where whole.id = new.part_of and whole.part_of is null and whole.group_id = new.group_id
      and whole.case_file = new.case_file and whole.seq = new.seq and whole.topic = new.topic;
  if not found then
    raise exception 'outbox: no message % of entry % has parts', new.part_of, new.seq
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

-- A message is written with its entry; its parts later, by whoever delivers it.
drop trigger require_journal_entry on outbox;
create trigger require_journal_entry after insert on outbox
  for each row when (new.part_of is null) execute function unisson_require_journal_entry();
create trigger require_whole_message after insert on outbox
  for each row when (new.part_of is not null) execute function unisson_require_whole_message();

-- What is replaced is answered with a receipt of its own too, as what is received, late or withdrawn is.
alter table deposit_receipt drop constraint deposit_receipt_kind_check;
alter table deposit_receipt add constraint deposit_receipt_kind_check
  check (kind in ('received', 'late', 'withdrawn', 'superseded'));

-- Deposits whose receipt no witness has attested yet, in the order in which they came.
create index deposit_unattested on deposit (group_id, received_at)
  where received_at is not null and state ->> 'attestedAt' is null;

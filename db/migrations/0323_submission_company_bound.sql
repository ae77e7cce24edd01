-- The journal names an account and not its company, whose name can be purged. What was received is bound to the company all the same: its
-- entry holds a hash of it with this chance, without which the number of a company would be guessed from its hash.
alter table operator_account add column salt uuid not null default gen_random_uuid();

-- An act begins by locking its case file, and then reads its case and the answer kept for a repeated request. Each
-- statement of a volatile function sees what was committed before that statement, so what is read after the lock is the
-- present: one round trip where three would do.
create function unisson_open_case(
  the_group uuid, the_file text, the_table text, the_id uuid, the_actor text, the_key text,
  out head_seq bigint, out head bytea, out seq bigint, out state jsonb, out request_hash bytea, out response jsonb
)
language plpgsql volatile as $$
begin
  select file.seq, file.head into head_seq, head from unisson.unisson_lock_case_file(the_group, the_file) as file;
  execute format('select seq, state from unisson.%I where group_id = $1 and id = $2', the_table)
    into seq, state using the_group, the_id;
  if the_key is not null then
    select kept.request_hash, kept.response into request_hash, response from unisson.idempotency as kept
      where kept.group_id = the_group and kept.actor = the_actor and kept.key = the_key;
  end if;
end $$;
comment on function unisson_open_case is
  'Locks the case file, then reads one case of a table and the answer kept under a key; row-level security holds.';

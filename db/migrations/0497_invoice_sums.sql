-- What a contract's dashboard reads of its invoices, counted with each of them; those that are not paid yet are read one by one, by this index.
create table invoice_sum (
  group_id uuid   not null,
  contract uuid   not null,
  body     uuid   not null,
  status   text   not null,
  invoices bigint not null check (invoices >= 0),
  -- Cents including VAT: asked for, left to pay once approved, and owed of interest and lump sum for what was paid late and not settled.
  asked    bigint not null,
  net      bigint not null,
  owed     bigint not null,
  primary key (group_id, contract, body, status)
);
select unisson_group_table('invoice_sum'), unisson_grant('select', 'invoice_sum');
create index invoice_open on invoice (group_id, contract, body) where status in ('received', 'suspended', 'approved');

create function unisson_owed_on(the_invoice invoice) returns bigint
language sql immutable set search_path = pg_catalog, unisson, pg_temp as $$
  select case when the_invoice.status = 'paid' and jsonb_typeof(the_invoice.state -> 'late') = 'object'
    then (the_invoice.state #>> '{late,interest}')::bigint + (the_invoice.state #>> '{late,lumpSum}')::bigint else 0 end
$$;
create function unisson_sum_invoice(the_invoice invoice, sign integer) returns void
language sql security definer set search_path = pg_catalog, unisson, pg_temp as $$
  insert into invoice_sum values (the_invoice.group_id, the_invoice.contract, the_invoice.body, the_invoice.status, 0, 0, 0, 0)
    on conflict do nothing;
  update invoice_sum set invoices = invoices + sign,
      asked = asked + sign * ((the_invoice.state ->> 'amount')::bigint + (the_invoice.state ->> 'vat')::bigint),
      net = net + sign * coalesce((the_invoice.state ->> 'net')::bigint, 0), owed = owed + sign * unisson_owed_on(the_invoice)
    where (group_id, contract, body, status)
      = (the_invoice.group_id, the_invoice.contract, the_invoice.body, the_invoice.status);
$$;
comment on function unisson_sum_invoice is 'Adds an invoice to the sums of its contract, or takes it away.';

create function unisson_invoice_summed() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  if tg_op = 'UPDATE' then perform unisson_sum_invoice(old, -1); end if;
  perform unisson_sum_invoice(new, 1);
  return new;
end $$;
create trigger sum_invoice after insert or update on invoice for each row execute function unisson_invoice_summed();

-- Invoices of before. The owner is bound by row-level security while it is forced.
alter table invoice no force row level security;
alter table invoice_sum no force row level security;
insert into invoice_sum
  select group_id, contract, body, status, count(*), sum((state ->> 'amount')::bigint + (state ->> 'vat')::bigint),
    sum(coalesce((state ->> 'net')::bigint, 0)), sum(unisson_owed_on(invoice))
  from invoice group by 1, 2, 3, 4;
alter table invoice force row level security;
alter table invoice_sum force row level security;

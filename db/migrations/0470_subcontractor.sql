-- The subcontractors of each contract, the claims on it that its holder assigned, and what subcontractors ask to be paid directly.
create table subcontractor (
  group_id     uuid    not null,
  id           uuid    not null,
  case_file    text    not null,
  seq          bigint  not null,
  status       text    not null,
  contract     uuid    not null,
  -- Whether it counts against the amount of the contract, and for how many cents excluding VAT: one that was refused or withdrawn does not.
  counted      boolean not null,
  amount       bigint  not null check (amount > 0),
  -- The day at whose end a silence takes effect.
  silent_after date,
  received_on  date    not null,
  state        jsonb   not null,
  primary key (group_id, id)
);
select unisson_domain_table('subcontractor');
create index subcontractor_of_contract on subcontractor (group_id, contract, received_on);
create index subcontractor_silent on subcontractor (group_id, silent_after) where silent_after is not null;

create table assignment (
  group_id  uuid    not null,
  id        uuid    not null,
  case_file text    not null,
  seq       bigint  not null,
  status    text    not null,
  contract  uuid    not null,
  counted   boolean not null,
  amount    bigint  not null check (amount > 0),
  state     jsonb   not null,
  primary key (group_id, id)
);
select unisson_domain_table('assignment');
create index assignment_of_contract on assignment (group_id, contract);

create table payment_request (
  group_id      uuid    not null,
  id            uuid    not null,
  case_file     text    not null,
  seq           bigint  not null,
  status        text    not null,
  contract      uuid    not null,
  order_id      uuid    not null,
  body          uuid    not null,
  subcontractor uuid    not null,
  number        text    not null,
  counted       boolean not null,
  -- Cents including VAT.
  total         bigint  not null check (total > 0),
  silent_after  date,
  state         jsonb   not null,
  primary key (group_id, id)
);
select unisson_domain_table('payment_request');
create index payment_request_of_order on payment_request (group_id, order_id);
create index payment_request_of_subcontractor on payment_request (group_id, subcontractor);
create index payment_request_silent on payment_request (group_id, silent_after) where silent_after is not null;
create unique index payment_request_number_once on payment_request (group_id, subcontractor, number) where counted;

-- The rules have refused it long before: subcontracts that would pass the maximum of their contract, or the amount of its award, are not written down. The row
-- of the maximum is locked, so that two that come together are counted one after the other.
create function unisson_subcontract_counted() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
declare
  most  bigint;
  taken numeric;
begin
  if not new.counted or (tg_op = 'UPDATE' and old.counted and old.amount >= new.amount) then
    return new;
  end if;
  select maximum into most from ceiling where group_id = new.group_id and contract = new.contract for update;
  if most is null then
    select (state ->> 'amount')::bigint into most from award
      where group_id = new.group_id and status = 'notified' and state ->> 'contract' = new.contract::text;
  end if;
  select coalesce(sum(amount), 0) into taken from (
    select amount from subcontractor where group_id = new.group_id and contract = new.contract and counted
    union all
    select amount from assignment where group_id = new.group_id and contract = new.contract and counted
  ) as engaged;
  if most is not null and taken > most then
    raise exception 'subcontracts and assigned claims of % on the contract % would pass its %', taken, new.contract, most;
  end if;
  return new;
end $$;
create trigger count_subcontract after insert or update on subcontractor for each row execute function unisson_subcontract_counted();

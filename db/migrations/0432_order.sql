-- The orders of each member on each contract.
create table purchase_order (
  group_id  uuid    not null,
  id        uuid    not null,
  case_file text    not null,
  seq       bigint  not null,
  status    text    not null,
  contract  uuid    not null,
  body      uuid    not null,
  number    text,
  signed_on date,
  -- Whether it counts in the ceilings, and what it takes of them.
  counted   boolean not null,
  amount    bigint  not null check (amount >= 0),
  taken     jsonb   not null,
  state     jsonb   not null,
  primary key (group_id, id),
  unique (group_id, body, number)
);
select unisson_domain_table('purchase_order');
create index purchase_order_of_contract on purchase_order (group_id, contract, body, signed_on);

-- What each member has ordered on a contract and did not cancel: counted by the database with each order, so that no reading of a thousand orders
-- decides of the next one.
create table ordered (
  group_id uuid   not null,
  contract uuid   not null,
  body     uuid   not null,
  amount   bigint not null check (amount >= 0),
  orders   bigint not null check (orders >= 0),
  primary key (group_id, contract, body)
);
create table ordered_line (
  group_id uuid   not null,
  contract uuid   not null,
  body     uuid   not null,
  line     text   not null,
  quantity bigint not null check (quantity >= 0),
  primary key (group_id, contract, body, line)
);
select unisson_group_table('ordered');
select unisson_group_table('ordered_line');
select unisson_grant('select', 'ordered');
select unisson_grant('select', 'ordered_line');

create function unisson_count_order(the_order purchase_order, sign integer) returns void
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
declare
  ceiling_of_group bigint;
  ordered_by_group numeric;
begin
  insert into ordered values (the_order.group_id, the_order.contract, the_order.body, 0, 0) on conflict do nothing;
  update ordered set amount = amount + sign * the_order.amount, orders = orders + sign
    where (group_id, contract, body) = (the_order.group_id, the_order.contract, the_order.body);
  insert into ordered_line
    select distinct the_order.group_id, the_order.contract, the_order.body, each ->> 'line', 0
    from jsonb_array_elements(the_order.taken) as each
    on conflict do nothing;
  update ordered_line set quantity = ordered_line.quantity + sign * taken.quantity
    from (select each ->> 'line' as line, sum((each ->> 'quantity')::bigint) as quantity
          from jsonb_array_elements(the_order.taken) as each group by 1) as taken
    where (group_id, contract, body) = (the_order.group_id, the_order.contract, the_order.body)
      and ordered_line.line = taken.line;
  -- The rules have refused it long before: what passes the maximum is a fault of theirs, and is not written down.
  select maximum into ceiling_of_group from ceiling
    where group_id = the_order.group_id and contract = the_order.contract;
  select sum(amount) into ordered_by_group from ordered
    where group_id = the_order.group_id and contract = the_order.contract;
  if sign > 0 and (ceiling_of_group is null or ordered_by_group > ceiling_of_group) then
    raise exception 'orders of % on the contract % would pass its maximum of %', ordered_by_group, the_order.contract, ceiling_of_group;
  end if;
end $$;
comment on function unisson_count_order is 'Adds an order to what its member has ordered, or takes it away; refuses to pass the maximum of the contract.';

create function unisson_order_counted() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.counted then
    if new.counted and (new.amount, new.taken, new.contract, new.body) = (old.amount, old.taken, old.contract, old.body) then
      return new;
    end if;
    perform unisson_count_order(old, -1);
  end if;
  if new.counted then
    perform unisson_count_order(new, 1);
  end if;
  return new;
end $$;
create trigger count_order after insert or update on purchase_order for each row execute function unisson_order_counted();

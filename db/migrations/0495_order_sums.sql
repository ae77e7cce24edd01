-- What a contract's dashboard reads of its orders, counted by the database in the transaction of each of them: a reading costs the same among ten orders and among
-- a hundred thousand. What is taken of a line says its amount besides its quantity from now on.
alter table ordered add column squares numeric not null default 0;
comment on column ordered.squares is 'The sum of the squares of the amounts: what tells many small orders from a few large ones.';
alter table ordered_line add column amount bigint not null default 0 check (amount >= 0);

create table ordered_month (
  group_id uuid   not null,
  contract uuid   not null,
  body     uuid   not null,
  -- The first day of the month in which they were signed.
  month    date   not null,
  amount   bigint not null check (amount >= 0),
  orders   bigint not null check (orders >= 0),
  primary key (group_id, contract, body, month)
);
create table ordered_stage (
  group_id uuid   not null,
  contract uuid   not null,
  body     uuid   not null,
  status   text   not null,
  amount   bigint not null check (amount >= 0),
  orders   bigint not null check (orders >= 0),
  primary key (group_id, contract, body, status)
);
create table order_number (
  group_id uuid   not null,
  body     uuid   not null,
  year     int    not null,
  given    bigint not null,
  primary key (group_id, body, year)
);
comment on table order_number is 'How many numbers each member gave to its orders in a year; a cancelled order keeps its own.';
select unisson_group_table(each) from unnest(array['ordered_month', 'ordered_stage', 'order_number']::regclass[]) as each;
select unisson_grant('select', each) from unnest(array['ordered_month', 'ordered_stage', 'order_number']::regclass[]) as each;

create index purchase_order_counted on purchase_order (group_id, contract, signed_on) where counted;

create or replace function unisson_count_order(the_order purchase_order, sign integer) returns void
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
declare
  ceiling_of_group bigint;
  ordered_by_group numeric;
begin
  insert into ordered values (the_order.group_id, the_order.contract, the_order.body, 0, 0) on conflict do nothing;
  update ordered set amount = amount + sign * the_order.amount, orders = orders + sign,
      squares = squares + sign * the_order.amount::numeric * the_order.amount
    where (group_id, contract, body) = (the_order.group_id, the_order.contract, the_order.body);
  insert into ordered_line
    select distinct the_order.group_id, the_order.contract, the_order.body, each ->> 'line', 0
    from jsonb_array_elements(the_order.taken) as each
    on conflict do nothing;
  update ordered_line set quantity = ordered_line.quantity + sign * taken.quantity, amount = ordered_line.amount + sign * taken.amount
    from (select each ->> 'line' as line, sum((each ->> 'quantity')::bigint) as quantity,
            coalesce(sum((each ->> 'amount')::bigint), 0) as amount
          from jsonb_array_elements(the_order.taken) as each group by 1) as taken
    where (group_id, contract, body) = (the_order.group_id, the_order.contract, the_order.body)
      and ordered_line.line = taken.line;
  if the_order.signed_on is not null then
    insert into ordered_month
      values (the_order.group_id, the_order.contract, the_order.body, date_trunc('month', the_order.signed_on), 0, 0)
      on conflict do nothing;
    update ordered_month set amount = amount + sign * the_order.amount, orders = orders + sign
      where (group_id, contract, body, month)
        = (the_order.group_id, the_order.contract, the_order.body, date_trunc('month', the_order.signed_on));
  end if;
  -- The rules have refused it long before: what passes the maximum is a fault of theirs, and is not written down.
  select maximum into ceiling_of_group from ceiling
    where group_id = the_order.group_id and contract = the_order.contract;
  select sum(amount) into ordered_by_group from ordered
    where group_id = the_order.group_id and contract = the_order.contract;
  if sign > 0 and (ceiling_of_group is null or ordered_by_group > ceiling_of_group) then
    raise exception 'orders of % on the contract % would pass its maximum of %', ordered_by_group, the_order.contract, ceiling_of_group;
  end if;
end $$;

create function unisson_order_staged() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (new.status, new.amount, new.contract, new.body) is distinct from (old.status, old.amount, old.contract, old.body) then
      update ordered_stage set amount = amount - old.amount, orders = orders - 1
        where (group_id, contract, body, status) = (old.group_id, old.contract, old.body, old.status);
    end if;
  end if;
  if tg_op = 'INSERT' or (new.status, new.amount, new.contract, new.body) is distinct from (old.status, old.amount, old.contract, old.body) then
    insert into ordered_stage as stage values (new.group_id, new.contract, new.body, new.status, new.amount, 1)
      on conflict (group_id, contract, body, status) do update set amount = stage.amount + new.amount, orders = stage.orders + 1;
  end if;
  if new.number is not null and (tg_op = 'INSERT' or old.number is null) then
    insert into order_number as number values (new.group_id, new.body, extract(year from new.signed_on), 1)
      on conflict (group_id, body, year) do update set given = number.given + 1;
  end if;
  return new;
end $$;
create trigger stage_order after insert or update on purchase_order for each row execute function unisson_order_staged();

-- Orders of before: no act changes anything, so no entry is written. The owner is bound by row-level security while it is forced.
do $$
declare
  the_table regclass;
  tables constant regclass[] := array['purchase_order', 'ordered', 'ordered_line', 'ordered_month', 'ordered_stage', 'order_number'];
begin
  foreach the_table in array tables loop execute format('alter table %s no force row level security', the_table); end loop;
  alter table purchase_order disable trigger user;
  update purchase_order set taken = coalesce((
    select jsonb_agg(jsonb_build_object('line', line, 'quantity', quantity, 'amount', amount) order by line) from (
      select priced ->> 'line' as line, sum((priced ->> 'quantity')::bigint) as quantity, sum((priced ->> 'amount')::bigint) as amount
      from jsonb_array_elements(state -> 'priced') as priced group by 1) as lines), '[]')
    where jsonb_typeof(state -> 'priced') = 'array';
  alter table purchase_order enable trigger user;
  update ordered set squares = counted.squares from (
    select group_id, contract, body, sum(amount::numeric * amount) as squares from purchase_order where counted group by 1, 2, 3) as counted
    where (ordered.group_id, ordered.contract, ordered.body) = (counted.group_id, counted.contract, counted.body);
  update ordered_line set amount = counted.amount from (
    select group_id, contract, body, each ->> 'line' as line, sum((each ->> 'amount')::bigint) as amount
    from purchase_order, jsonb_array_elements(taken) as each where counted group by 1, 2, 3, 4) as counted
    where (ordered_line.group_id, ordered_line.contract, ordered_line.body, ordered_line.line)
      = (counted.group_id, counted.contract, counted.body, counted.line);
  insert into ordered_month
    select group_id, contract, body, date_trunc('month', signed_on), sum(amount), count(*)
    from purchase_order where counted and signed_on is not null group by 1, 2, 3, 4;
  insert into ordered_stage
    select group_id, contract, body, status, sum(amount), count(*) from purchase_order group by 1, 2, 3, 4;
  insert into order_number
    select group_id, body, extract(year from signed_on), count(*) from purchase_order where number is not null group by 1, 2, 3;
  foreach the_table in array tables loop execute format('alter table %s force row level security', the_table); end loop;
end $$;

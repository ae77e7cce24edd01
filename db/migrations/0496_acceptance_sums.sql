-- What a contract's dashboard reads of its deliveries, counted with each of them.
create table acceptance_sum (
  group_id   uuid   not null,
  contract   uuid   not null,
  body       uuid   not null,
  status     text   not null,
  -- How an accepted delivery came to be accepted; empty of any other.
  how        text   not null,
  deliveries bigint not null check (deliveries >= 0),
  amount     bigint not null check (amount >= 0),
  reduction  bigint not null check (reduction >= 0),
  -- From the day on which they were ready to their acceptance.
  days       bigint not null,
  primary key (group_id, contract, body, status, how)
);
select unisson_group_table('acceptance_sum'), unisson_grant('select', 'acceptance_sum');

create function unisson_sum_acceptance(delivery acceptance, sign integer) returns void
language sql security definer set search_path = pg_catalog, unisson, pg_temp as $$
  insert into acceptance_sum
    values (delivery.group_id, delivery.contract, delivery.body, delivery.status, coalesce(delivery.state ->> 'how', ''), 0, 0, 0, 0)
    on conflict do nothing;
  update acceptance_sum set deliveries = deliveries + sign, amount = amount + sign * delivery.amount,
      reduction = reduction + sign * delivery.reduction,
      days = days + sign * coalesce(delivery.accepted_on - delivery.ready_on, 0)
    where (group_id, contract, body, status, how)
      = (delivery.group_id, delivery.contract, delivery.body, delivery.status, coalesce(delivery.state ->> 'how', ''));
$$;
comment on function unisson_sum_acceptance is 'Adds a delivery to the sums of its contract, or takes it away.';

create function unisson_acceptance_summed() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  if tg_op = 'UPDATE' then perform unisson_sum_acceptance(old, -1); end if;
  perform unisson_sum_acceptance(new, 1);
  return new;
end $$;
create trigger sum_acceptance after insert or update on acceptance for each row execute function unisson_acceptance_summed();

-- Deliveries of before. The owner is bound by row-level security while it is forced.
alter table acceptance no force row level security;
alter table acceptance_sum no force row level security;
insert into acceptance_sum
  select group_id, contract, body, status, coalesce(state ->> 'how', ''), count(*), sum(amount), sum(reduction),
    sum(coalesce(accepted_on - ready_on, 0))
  from acceptance group by 1, 2, 3, 4, 5;
alter table acceptance force row level security;
alter table acceptance_sum force row level security;

-- The deliveries of each order and how they were checked, what a contract sets otherwise than the general conditions, and the difficulties that members report.
create table acceptance (
  group_id       uuid   not null,
  id             uuid   not null,
  case_file      text   not null,
  seq            bigint not null,
  status         text   not null,
  purchase_order uuid   not null,
  contract       uuid   not null,
  body           uuid   not null,
  ready_on       date   not null,
  -- What is due of it first, and the day at whose end a silence takes effect.
  due            date,
  silent_after   date,
  -- Cents excluding VAT: of the delivery, and what a reduction that stands takes off.
  amount         bigint not null check (amount >= 0),
  reduction      bigint not null check (reduction >= 0 and reduction <= amount),
  -- The parts of the lines of its order that it took.
  claimed        jsonb  not null,
  -- The service fait.
  accepted_on    date,
  state          jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('acceptance');
create index acceptance_of_order on acceptance (group_id, purchase_order);
create index acceptance_of_contract on acceptance (group_id, contract, body, accepted_on);
create index acceptance_silent on acceptance (group_id, silent_after) where silent_after is not null;

create table acceptance_terms (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  contract  uuid   not null,
  state     jsonb  not null,
  primary key (group_id, id),
  unique (group_id, contract)
);
select unisson_domain_table('acceptance_terms');

create table difficulty (
  group_id    uuid   not null,
  id          uuid   not null,
  case_file   text   not null,
  seq         bigint not null,
  status      text   not null,
  body        uuid   not null,
  contract    uuid   not null,
  reported_on date   not null,
  state       jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('difficulty');

-- What each group means to buy: one case a purchase.
create table purchase (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  title     text,
  sheets_due date,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('purchase');

-- What each member needs of it: one sheet a purchase and a member.
create table need_sheet (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  purchase  uuid,
  body      uuid,
  state     jsonb  not null,
  primary key (group_id, id),
  -- Two sheets sent at once are serialised by the head of the journal; this holds even without it.
  constraint need_sheet_filed_once unique (group_id, purchase, body)
);
select unisson_domain_table('need_sheet');

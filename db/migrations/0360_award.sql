-- The award of one lot of a consultation, from what was decided to the contract that its holder received.
create table award (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  consultation uuid,
  procedure    uuid,
  -- The key of the lot; empty where the consultation has none.
  lot          text,
  state        jsonb  not null,
  primary key (group_id, id)
);
-- A lot is awarded once, unless that award was abandoned.
create unique index one_award_a_lot on award (group_id, consultation, lot) where status <> 'abandoned';
select unisson_domain_table('award');

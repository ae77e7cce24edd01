-- The opening of the sealed envelopes: one case a consultation.
create table opening (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  consultation uuid,
  procedure    uuid,
  state        jsonb  not null,
  primary key (group_id, id),
  constraint one_opening_a_consultation unique (group_id, consultation)
);
select unisson_domain_table('opening');

-- The file keys that keyholders gave in session. They open what the session opened and nothing else, and are no part of the
-- journal, which members read: they are to go with what they opened, once that is purged.
create table given_share (
  group_id  uuid    not null,
  opening   uuid    not null,
  deposit   uuid    not null,
  envelope  integer not null,
  keyholder text    not null,
  key       text    not null,
  primary key (group_id, opening, deposit, envelope, keyholder)
);
select unisson_group_table('given_share');
select unisson_grant('select, insert', 'given_share');

-- What came out of an envelope: its files by their names. The bytes are in the store under their hash; only whoever reads
-- the opening is given them.
create table opened_file (
  group_id  uuid    not null,
  opening   uuid    not null,
  deposit   uuid    not null,
  envelope  integer not null,
  number    integer not null,
  name      text    not null,
  size      bigint  not null,
  sha256    text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  verdict   text    not null check (verdict in ('clean', 'infected', 'unchecked')),
  primary key (group_id, opening, deposit, envelope, number)
);
select unisson_group_table('opened_file');
select unisson_append_only('opened_file');
select unisson_grant('select, insert', 'opened_file');

-- The examination of the applications of a consultation: one case a consultation, all applicants within.
create table examination (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  consultation uuid,
  procedure    uuid,
  state        jsonb  not null,
  primary key (group_id, id),
  constraint one_examination_a_consultation unique (group_id, consultation)
);
select unisson_domain_table('examination');

-- What an applicant brings to answer a request: under its own name for it, and cited by nobody but its own account. The bytes are
-- in the store under their hash.
create table applicant_file (
  group_id     uuid           not null,
  consultation uuid           not null,
  account      uuid           not null,
  sha256       text           not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name         text           not null,
  size         bigint         not null,
  brought_at   timestamptz(3) not null,
  primary key (group_id, consultation, account, sha256)
);
select unisson_group_table('applicant_file');
select unisson_append_only('applicant_file');
select unisson_grant('select, insert', 'applicant_file');

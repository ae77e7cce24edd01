-- What candidates are given, when, and until when: one case a procedure.
create table consultation (
  group_id     uuid        not null,
  id           uuid        not null,
  case_file    text        not null,
  seq          bigint      not null,
  status       text        not null,
  procedure    uuid,
  reference    text,
  published_at timestamptz,
  deadline     timestamptz,
  -- What its publication froze; null before. The public site reads nothing else.
  public       jsonb,
  state        jsonb       not null,
  primary key (group_id, id)
);
select unisson_domain_table('consultation');

-- One consultation at a time for a procedure, and a reference of its own: two opened at once are serialised by the head of
-- the journal; this holds even without it.
create unique index consultation_one_running on consultation (group_id, procedure) where status not in ('none', 'abandoned');
create unique index consultation_reference on consultation (group_id, lower(reference));
-- Those that the passing of their deadline closes.
create index consultation_to_close on consultation (group_id, deadline) where status = 'open';

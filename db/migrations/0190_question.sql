-- What operators ask about a consultation, and the one answer to all: one case a question.
create table question (
  group_id     uuid   not null,
  id           uuid   not null,
  case_file    text   not null,
  seq          bigint not null,
  status       text   not null,
  consultation uuid,
  number       integer,
  -- What all may read of it; null while it is not answered.
  public       jsonb,
  state        jsonb  not null,
  primary key (group_id, id),
  -- Two questions sent at once are serialised by the head of the journal; this holds even without it.
  constraint question_numbered_once unique (group_id, consultation, number)
);
select unisson_domain_table('question');
create index question_to_answer on question (group_id, seq) where status = 'asked';

-- The shop window ---------------------------------------------------------------------------------------------
--
-- A visitor has no group, and row-level security shows the rows of one group only. What was published is copied here, by
-- the database itself and in the transaction of the act, and nothing else ever is: the public site reads these two tables
-- and has no other door. The application may read them; only the triggers below write.

create function unisson_fold(given text) returns text
language sql immutable strict parallel safe as $$
  select translate(lower(given), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿœæ’', 'aaaaaaceeeeiiiinooooouuuuyyoa''')
$$;
comment on function unisson_fold is 'A text as it is searched: neither capitals nor accents count.';

create table public_consultation (
  id           uuid        not null primary key,
  group_id     uuid        not null,
  seq          bigint      not null,
  reference    text        not null,
  published_at timestamptz not null,
  deadline     timestamptz not null,
  -- Tenders may come until the deadline, unless its own clock or an abandonment ended it before.
  ended        boolean     not null,
  category     text        not null,
  departments  text[]      not null,
  -- Each code and what it stands under: 48190000 is found by 48, 481, 4819.
  cpv          text[]      not null,
  -- What the list shows, and what the page shows: written once, given out as they are.
  heading      text        not null,
  content      text        not null,
  words        tsvector    not null
);
-- The list goes from the newest, or from the nearest deadline, and a page continues where the one before ended.
create index public_consultation_newest on public_consultation (published_at desc, id desc);
create index public_consultation_nearest on public_consultation (deadline, id) where not ended;
create index public_consultation_by_category on public_consultation (category, published_at desc, id desc);
create index public_consultation_found on public_consultation using gin (words, departments, cpv);
select unisson_group_table('public_consultation');
create policy everybody on public_consultation for select using (true);
select unisson_grant('select', 'public_consultation');

create table public_answer (
  consultation uuid        not null,
  number       integer     not null,
  group_id     uuid        not null,
  answered_at  timestamptz not null,
  content      text        not null,
  primary key (consultation, number)
);
select unisson_group_table('public_answer');
create policy everybody on public_answer for select using (true);
select unisson_grant('select', 'public_answer');

create function unisson_cpv_levels(codes jsonb) returns text[]
language sql immutable strict as $$
  select coalesce(array_agg(distinct left(left(code, 8), digits)), '{}')
  from jsonb_array_elements_text(codes) as code, generate_series(2, 8) as digits
$$;

create function unisson_show_consultation() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
declare
  told constant jsonb := new.public;
begin
  if told is null or told = 'null'::jsonb then
    delete from unisson.public_consultation where id = new.id;
    return null;
  end if;
  insert into unisson.public_consultation as shown
    (id, group_id, seq, reference, published_at, deadline, ended, category, departments, cpv, heading, content, words)
  values (
    new.id, new.group_id, new.seq, new.reference, new.published_at, new.deadline, told ->> 'status' <> 'open',
    told ->> 'category',
    array(select jsonb_array_elements_text(told -> 'departments')),
    unisson.unisson_cpv_levels(told -> 'cpv'),
    jsonb_build_object(
      'id', new.id, 'reference', told -> 'reference', 'title', told -> 'title', 'object', told -> 'object',
      'coordinator', told -> 'coordinator' -> 'name', 'buyers', jsonb_array_length(told -> 'buyers'),
      'procedure', told -> 'procedure', 'category', told -> 'category', 'departments', told -> 'departments',
      'cpv', told -> 'cpv', 'status', told -> 'status', 'publishedAt', told -> 'publishedAt',
      'deadline', told -> 'deadline')::text,
    told::text,
    setweight(to_tsvector('french', unisson.unisson_fold(concat_ws(' ', told ->> 'title', told ->> 'reference'))), 'A')
      || setweight(to_tsvector('french', unisson.unisson_fold(told ->> 'object')), 'B')
      || setweight(to_tsvector('french', unisson.unisson_fold(concat_ws(' ', told -> 'coordinator' ->> 'name',
           (select string_agg(buyer ->> 'name', ' ') from jsonb_array_elements(told -> 'buyers') as buyer)))), 'C')
  )
  on conflict (id) do update set
    seq = excluded.seq, reference = excluded.reference, published_at = excluded.published_at,
    deadline = excluded.deadline, ended = excluded.ended, category = excluded.category,
    departments = excluded.departments, cpv = excluded.cpv, heading = excluded.heading, content = excluded.content,
    words = excluded.words
    where shown.group_id = excluded.group_id;
  return null;
end $$;
create trigger show_consultation after insert or update on consultation
  for each row execute function unisson_show_consultation();

create function unisson_show_answer() returns trigger
language plpgsql security definer set search_path = pg_catalog, unisson, pg_temp as $$
begin
  if new.public is null or new.public = 'null'::jsonb then return null; end if;
  insert into unisson.public_answer (consultation, number, group_id, answered_at, content)
    values (new.consultation, new.number, new.group_id, (new.public ->> 'answeredAt')::timestamptz, new.public::text)
    on conflict do nothing;
  return null;
end $$;
create trigger show_answer after insert or update on question
  for each row execute function unisson_show_answer();

-- Who retrieved what, when ------------------------------------------------------------------------------------
--
-- A chain of its own for each consultation, apart from the journal of the group, which a crawler would fill. Nobody has to
-- say who it is: a follower is a number here, and its address stands in the table below, which can be purged.
create table retrieval (
  group_id     uuid           not null,
  consultation uuid           not null,
  number       bigint         not null check (number > 0),
  at           timestamptz(3) not null,
  record       bytea          not null,
  prev         bytea          not null check (octet_length(prev) = 32),
  hash         bytea          not null,
  primary key (group_id, consultation, number),
  constraint record_is_as_hashed check (hash = sha256(prev || record))
);
comment on table retrieval is 'One hash chain a consultation: hash = SHA-256(prev ‖ record), from 32 zero bytes.';
create function unisson_follow_retrieval() returns trigger
language plpgsql as $$
declare
  last unisson.retrieval;
begin
  select * into last from unisson.retrieval as one
    where one.group_id = new.group_id and one.consultation = new.consultation order by one.number desc limit 1;
  if new.number <> coalesce(last.number, 0) + 1 or new.prev <> coalesce(last.hash, decode(repeat('00', 32), 'hex')) then
    raise exception 'retrieval % of % does not follow the one before', new.number, new.consultation
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger follow_retrieval before insert on retrieval for each row execute function unisson_follow_retrieval();
select unisson_group_table('retrieval'), unisson_append_only('retrieval'), unisson_grant('select, insert', 'retrieval');

-- Who asked to be told: an address that its holder confirmed, outside the journal, removed when it is no longer wanted.
create table follower (
  group_id     uuid           not null,
  id           uuid           not null,
  consultation uuid           not null,
  number       integer        not null,
  email        text           not null check (email = lower(email)),
  company      text           not null,
  siret        text           not null,
  language     text           not null check (language in ('fr', 'en')),
  -- What the links of its mail are derived from; without it they cannot be guessed.
  secret       bytea          not null check (octet_length(secret) = 32),
  asked_at     timestamptz(3) not null,
  mailed_at    timestamptz(3),
  confirmed_at timestamptz(3),
  primary key (group_id, id),
  unique (group_id, consultation, email)
);
select unisson_group_table('follower'), unisson_grant('select, insert, update, delete', 'follower');

-- Who was told what, when: a number, never an address, so that it stays when the follower leaves.
create table telling (
  group_id     uuid           not null,
  consultation uuid           not null,
  message      bigint         not null,
  follower     uuid           not null,
  number       integer        not null,
  topic        text           not null,
  at           timestamptz(3) not null,
  primary key (group_id, message, follower)
);
create index telling_by_consultation on telling (group_id, consultation, at);
select unisson_group_table('telling'), unisson_append_only('telling'), unisson_grant('select, insert', 'telling');

-- The open consultations by themselves, however many are over: from the newest, and by what is looked for in them.
create index public_consultation_open on public_consultation (published_at desc, id desc) where not ended;
create index public_consultation_open_found on public_consultation using gin (words, departments, cpv) where not ended;
create index public_consultation_over_found on public_consultation using gin (words, departments, cpv) where ended;
drop index public_consultation_found;

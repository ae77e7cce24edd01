-- To which page a link leads: that on which one seals, or that on which an applicant answers what the buyer asks of it.
alter table operator_link add column page text not null default 'deposit' check (page in ('deposit', 'requests'));

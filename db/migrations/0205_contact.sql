-- The contacts with economic operators that the members and the coordinator declare: one case a contact.
create table contact (
  group_id  uuid   not null,
  id        uuid   not null,
  case_file text   not null,
  seq       bigint not null,
  status    text   not null,
  purchase  uuid,
  body      uuid,
  state     jsonb  not null,
  primary key (group_id, id)
);
select unisson_domain_table('contact');
create index contact_to_answer on contact (group_id, seq) where status = 'received';
create index contact_by_purchase on contact (group_id, purchase);

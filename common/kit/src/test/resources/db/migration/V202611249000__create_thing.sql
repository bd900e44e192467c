create table thing (
  id      uuid        not null constraint thing_pk primary key,
  name    text        not null constraint thing_name_uq unique,
  version bigint      not null default 1,
  parent  uuid        constraint thing_parent_fk references thing (id)
);

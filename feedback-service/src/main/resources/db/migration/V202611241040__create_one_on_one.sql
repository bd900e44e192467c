create table one_on_one (
  source text not null,
  external_id text not null,
  employee_id text not null,
  manager_id text not null,
  held_on date not null,
  month date not null,
  notes text,
  version bigint not null default 1,
  constraint one_on_one_pk primary key (source, external_id),
  constraint one_on_one_two_people check (employee_id <> manager_id)
);

-- Recomputing a month; lists of a person.
create index one_on_one_month_ix on one_on_one (employee_id, month);

comment on table one_on_one is 'Personal data: notes of a talk, for the two people who had it and for HR';

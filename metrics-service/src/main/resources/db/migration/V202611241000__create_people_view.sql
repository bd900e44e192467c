-- What this service knows of people: a copy of annum.people.v1. Erased rows stay as version markers.
create table employee (
  employee_id text collate "C" not null,
  version     bigint           not null,
  erased      boolean          not null,
  start_date  date,
  end_date    date,
  constraint employee_pk primary key (employee_id)
);

create table reporting_line (
  employee_id text collate "C" not null,
  valid_from  date             not null,
  valid_to    date,
  team        text,
  manager_id  text collate "C",
  constraint reporting_line_pk primary key (employee_id, valid_from)
);
comment on table reporting_line is 'Personal data: who reports to whom; valid_to is the last day, null while open';
-- Whom a manager may look at.
create index reporting_line_manager_ix on reporting_line (manager_id, employee_id);

-- Whether somebody was the manager of a person on any of these days: the object rule of every query.
create function manages(caller text, person text, first_day date, last_day date) returns boolean
  language sql stable as $$
  select exists (
    select from reporting_line l
    where l.employee_id = person and l.manager_id = caller
      and l.valid_from <= last_day and coalesce(l.valid_to, 'infinity') >= first_day)
$$;

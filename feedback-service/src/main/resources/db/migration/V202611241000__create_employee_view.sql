-- The part of annum.people.v1 this service needs: who exists, and who reports to whom on which day.
create table employee (
  employee_id text not null,
  version bigint not null,
  erased boolean not null default false,
  constraint employee_pk primary key (employee_id)
);

comment on table employee is 'Copy of another service''s state; an erased row keeps its version, so that a late duplicate cannot bring it back';

create table employee_assignment (
  employee_id text not null,
  valid_from date not null,
  valid_to date,
  manager_id text not null,
  constraint employee_assignment_pk primary key (employee_id, valid_from)
);

-- The walk up the reporting line.
create index employee_assignment_line_ix on employee_assignment (employee_id, valid_from, valid_to, manager_id);

create function manages(manager text, employee text, first_day date, last_day date) returns boolean
language sql stable
begin atomic
  with recursive above (manager_id) as (
    select a.manager_id
      from employee_assignment a
     where a.employee_id = manages.employee
       and a.valid_from <= manages.last_day
       and (a.valid_to is null or a.valid_to >= manages.first_day)
    union
    select a.manager_id
      from employee_assignment a
      join above on a.employee_id = above.manager_id
     where a.valid_from <= manages.last_day
       and (a.valid_to is null or a.valid_to >= manages.first_day)
  )
  select exists (select from above where above.manager_id = manages.manager);
end;

comment on function manages is 'Whether somebody was above an employee, directly or through others, at some time within the days: the object rule of this service';

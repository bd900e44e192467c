create table employee (
  employee_id text not null,
  name text not null,
  start_date date not null,
  end_date date,
  deleted boolean not null default false,
  version bigint not null,
  constraint employee_pk primary key (employee_id),
  constraint employee_id_length check (char_length(employee_id) between 1 and 64),
  constraint employee_end_date_range check (end_date >= start_date)
);

comment on table employee is 'Personal data: name and dates of employment. A deleted row keeps its version, so that the same id created again goes on counting';

create table assignment (
  employee_id text not null,
  valid_from date not null,
  valid_to date,
  position text not null,
  team text not null,
  manager_id text,
  constraint assignment_pk primary key (employee_id, valid_from),
  constraint assignment_employee_fk foreign key (employee_id) references employee (employee_id),
  constraint assignment_valid_to_range check (valid_to >= valid_from),
  constraint assignment_manager_self check (manager_id <> employee_id)
);

-- Lists by manager and the walk down the reporting line.
create index assignment_manager_ix on assignment (manager_id, valid_from) where manager_id is not null;
-- Lists by team and by position.
create index assignment_team_ix on assignment (team, employee_id);
create index assignment_position_ix on assignment (position, employee_id);

comment on table assignment is 'Personal data: where somebody works and whom they report to, by day';

create function reports_of(manager text, day date) returns setof text
language sql stable
begin atomic
  with recursive report (employee_id) as (
    select direct.employee_id
      from assignment direct
     where direct.manager_id = manager
       and direct.valid_from <= day
       and (direct.valid_to is null or direct.valid_to >= day)
    union
    select below.employee_id
      from assignment below
      join report on below.manager_id = report.employee_id
     where below.valid_from <= day
       and (below.valid_to is null or below.valid_to >= day)
  )
  select report.employee_id from report;
end;

comment on function reports_of is 'Everybody below a manager on a day, directly or through others: the object rule of this service';

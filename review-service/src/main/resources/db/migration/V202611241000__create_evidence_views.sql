-- Local copies of what the other services publish. An erased row keeps its version, so that a late
-- duplicate cannot bring the key back.
create table employee_view (
  employee_id text primary key,
  version bigint not null,
  erased boolean not null,
  doc jsonb,
  constraint employee_view_doc_present check (erased or doc is not null)
);
comment on table employee_view is 'Personal data: names and reporting lines; erased with the employee';

create table assignment_view (
  employee_id text not null,
  valid_from date not null,
  valid_to date,
  team text,
  manager_id text,
  constraint assignment_view_pk primary key (employee_id, valid_from)
);
create index assignment_view_team_ix on assignment_view (team);
create index assignment_view_manager_ix on assignment_view (manager_id);

create table standard_view (
  id text primary key,
  version bigint not null,
  erased boolean not null,
  kind text not null constraint standard_view_kind check (kind in ('GOAL', 'TEAM_TARGET', 'UNKNOWN')),
  employee_id text,
  team text,
  period text,
  doc jsonb,
  constraint standard_view_doc_present check (erased or doc is not null)
);
create index standard_view_employee_ix on standard_view (employee_id, period);
create index standard_view_period_ix on standard_view (period, employee_id) where kind = 'GOAL' and not erased;
create index standard_view_team_ix on standard_view (team, period);
comment on table standard_view is 'Goals and team targets, one topic';

create table rollup_view (
  key text primary key,
  employee_id text not null,
  measure text not null,
  month date not null,
  version bigint not null,
  erased boolean not null,
  doc jsonb,
  constraint rollup_view_doc_present check (erased or doc is not null)
);
create index rollup_view_employee_ix on rollup_view (employee_id, month);
comment on table rollup_view is 'Personal data: measures of an employee by month';

create table feedback_summary_view (
  key text primary key,
  employee_id text not null,
  measure text not null,
  period text not null,
  year integer not null,
  version bigint not null,
  erased boolean not null,
  doc jsonb,
  constraint feedback_summary_view_doc_present check (erased or doc is not null)
);
create index feedback_summary_view_employee_ix on feedback_summary_view (employee_id, year);
comment on table feedback_summary_view is 'Personal data: what customers and colleagues said about an employee, in sums';

-- Reviews whose evidence changed since they were last assembled. A row is written in the
-- transaction of the change and deleted in the transaction of the assembly.
create table evidence_change (
  employee_id text not null,
  year integer not null,
  changes bigint not null default 1,
  not_before timestamptz not null default '-infinity',
  constraint evidence_change_pk primary key (employee_id, year)
);
create index evidence_change_not_before_ix on evidence_change (not_before);
comment on column evidence_change.not_before is 'Later than now after a failed assembly, so that others go first';

-- Whether a person is in another one's reporting line on a day, directly or through other managers.
create function reports_to(subject text, manager text, at date) returns boolean
  language sql stable as $$
  with recursive line (manager_id) as (
    select a.manager_id
      from assignment_view a
     where a.employee_id = subject and a.valid_from <= at and (a.valid_to is null or a.valid_to >= at)
    union
    select a.manager_id
      from line l
      join assignment_view a on a.employee_id = l.manager_id
     where a.valid_from <= at and (a.valid_to is null or a.valid_to >= at)
  )
  select exists (select 1 from line where line.manager_id = manager);
$$;

-- Who may see an evaluation: who may see all, the person, and whoever was in the person's reporting
-- line at the end of the evaluated year (today, while it has not ended).
create function may_see(subject text, year integer, caller text, sees_all boolean, today date) returns boolean
  language sql stable as $$
  select sees_all or subject = caller or reports_to(subject, caller, least(today, make_date(year, 12, 31)));
$$;

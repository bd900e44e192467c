-- Months that do not count for a person and a measure. Read by the statement that writes rollups.
create table inapplicable_month (
  employee_id text collate "C" not null,
  month       date             not null,
  measure     text collate "C" not null,
  reason      text             not null,
  marked_by   text             not null,
  marked_at   timestamptz      not null,
  constraint inapplicable_month_pk primary key (employee_id, month, measure), -- also the list of a person
  constraint inapplicable_month_is_first_day check (extract(day from month) = 1)
);
comment on table inapplicable_month is 'Personal data: why a person could not be measured in a month';

alter table rollup add column applicable boolean not null default true;
comment on column rollup.applicable is 'False where an average of months leaves the month out';

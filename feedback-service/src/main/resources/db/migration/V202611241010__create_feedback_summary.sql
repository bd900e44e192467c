create table feedback_summary (
  employee_id text not null,
  measure text not null,
  period text not null,
  first_day date not null,
  last_day date not null,
  version bigint not null,
  body jsonb not null,
  erased boolean not null,
  constraint feedback_summary_pk primary key (employee_id, measure, period),
  constraint feedback_summary_days_range check (last_day >= first_day)
);

comment on table feedback_summary is 'Personal data. Exactly what is published; a summary that lost its last record stays as an erased row, so that its versions go on';

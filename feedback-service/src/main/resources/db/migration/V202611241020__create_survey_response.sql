create table survey_response (
  source text not null,
  external_id text not null,
  employee_id text not null,
  customer text,
  task_id text,
  submitted_at timestamptz not null,
  month date not null,
  score smallint not null,
  comment text,
  themes jsonb not null default '[]',
  version bigint not null default 1,
  constraint survey_response_pk primary key (source, external_id),
  constraint survey_response_score_range check (score between 1 and 5)
);

-- Recomputing a month; lists of a person.
create index survey_response_month_ix on survey_response (employee_id, month);

comment on table survey_response is 'Personal data: what a customer answered about a person, with free text';
comment on column survey_response.month is 'First day of the month of submitted_at in the organisation''s time zone';

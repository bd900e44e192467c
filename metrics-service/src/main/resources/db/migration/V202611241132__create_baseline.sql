-- Figures of a period, frozen to measure change against; never changed.
create table baseline (
  id          uuid             not null,
  employee_id text collate "C" not null,
  measure     text collate "C" not null,
  aggregation text             not null,
  from_month  date             not null,
  to_month    date             not null,
  months      jsonb            not null, -- [{"month", "version", "moments"}] that counted
  created_by  text             not null,
  created_at  timestamptz      not null,
  constraint baseline_pk primary key (id),
  constraint baseline_period check (from_month <= to_month)
);
-- The list of a person.
create index baseline_employee_ix on baseline (employee_id, id);
comment on table baseline is 'Personal data: how well a person worked in a period';

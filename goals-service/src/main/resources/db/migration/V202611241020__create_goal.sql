create table goal (
  id uuid not null,
  employee_id text not null,
  period text not null,
  key text not null,
  kind text not null,
  title text not null,
  measure text not null,
  evaluation text not null,
  direction text not null,
  target numeric not null,
  baseline numeric,
  cap numeric not null,
  unit text not null,
  weight numeric not null,
  scale_min numeric,
  scale_max numeric,
  valid_from date not null,
  valid_to date not null,
  deleted boolean not null default false,
  version bigint not null,
  constraint goal_pk primary key (id),
  -- Deleted rows included: the same key set again goes on with the id and its version.
  constraint goal_employee_period_key_uq unique (employee_id, period, key),
  constraint goal_employee_fk foreign key (employee_id) references employee (employee_id),
  constraint goal_target_range check (target > 0),
  constraint goal_baseline_distance check (baseline <> target),
  constraint goal_cap_range check (cap >= 1),
  constraint goal_weight_range check (weight > 0 and weight <= 100),
  constraint goal_scale_order check (scale_min < scale_max),
  constraint goal_validity_order check (valid_to >= valid_from)
);

-- Lists by period, and the page order of every list.
create index goal_period_ix on goal (period, employee_id, key) where not deleted;

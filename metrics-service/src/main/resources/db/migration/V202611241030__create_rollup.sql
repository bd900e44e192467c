-- A measure of a person over a month, as mergeable moments. A row whose facts vanished stays with
-- present = false, so that its version goes on increasing when facts come back.
create table rollup (
  employee_id  text collate "C" not null,
  month        date             not null,
  measure      text collate "C" not null,
  version      bigint           not null,
  present      boolean          not null,
  currency     text,
  count        bigint,
  sum          numeric,
  weighted_sum numeric,
  weight       numeric,
  min          numeric,
  max          numeric,
  last         numeric,
  last_at      timestamptz,
  exceptions   jsonb,
  constraint rollup_pk primary key (employee_id, month, measure), -- also the year series of one measure
  constraint rollup_month_is_first_day check (extract(day from month) = 1),
  constraint rollup_present_has_moments check (not present or count is not null)
);
comment on table rollup is 'Personal data: how much and how well a person worked in a month';

-- Months of people whose facts changed and whose rollups do not show it yet. Append-only without a
-- unique key: a mark is deleted only by who sees it, so a change committed meanwhile keeps its own.
create table rollup_mark (
  fact        text             not null,
  employee_id text collate "C" not null,
  month       date             not null,
  marked_at   timestamptz      not null default now()
) with (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 10000
);
create index rollup_mark_employee_ix on rollup_mark (fact, employee_id);

-- Facts that broke an arrival rule and were let in. A row is never deleted and outlives its fact.
create table fact_flag (
  id           uuid             not null, -- of version 7: in order of time
  version      bigint           not null default 1,
  fact         text             not null constraint fact_flag_fact_known check (fact in ('ACTIVITY', 'DEAL', 'DATA_POINT')),
  source       text collate "C" not null,
  external_id  text collate "C" not null,
  fact_version bigint           not null,
  employee_id  text collate "C" not null,
  kind         text             not null, -- activity type or metric; empty for a deal
  measure      text collate "C", -- whose rule it is; null for a rule about the fact as a whole
  rule         text             not null constraint fact_flag_rule_known
    check (rule in ('RANGE', 'OUTLIER', 'FUTURE', 'UNKNOWN_EMPLOYEE', 'UNKNOWN_METRIC')),
  month        date             not null constraint fact_flag_month_is_first_day check (extract(day from month) = 1),
  at           timestamptz      not null,
  value        numeric,
  lower        numeric,
  upper        numeric,
  not_after    timestamptz,
  state        text             not null default 'OPEN' constraint fact_flag_state_known
    check (state in ('OPEN', 'ACCEPTED', 'CORRECTED', 'REMOVED')),
  flagged_at   timestamptz      not null,
  closed_at    timestamptz,
  accepted_by  text collate "C",
  reason       text             constraint fact_flag_reason_length check (length(reason) <= 2000),
  constraint fact_flag_pk primary key (id), -- also the list of all
  constraint fact_flag_closed check ((state = 'OPEN') = (closed_at is null)),
  constraint fact_flag_accepted check ((state = 'ACCEPTED') = (accepted_by is not null and reason is not null)),
  constraint fact_flag_accepted_by_another check (accepted_by <> employee_id),
  -- A version of a fact is flagged once by each rule; also finds the flags of a fact.
  constraint fact_flag_once unique nulls not distinct (source, external_id, fact, fact_version, employee_id, measure, rule)
);
comment on table fact_flag is 'Personal data, free text: what was odd about a fact of a person, and why it was accepted';
-- The list of a person.
create index fact_flag_employee_ix on fact_flag (employee_id, id);
-- The list of a measure.
create index fact_flag_measure_ix on fact_flag (measure, id);
-- The list of a month, and whether anything is open when it is closed.
create index fact_flag_month_ix on fact_flag (month, id);
create index fact_flag_open_ix on fact_flag (month, id) where state = 'OPEN';

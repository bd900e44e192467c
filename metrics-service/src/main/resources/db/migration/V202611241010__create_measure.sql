-- Kinds of work a task tool may report; whether a completed one is announced on annum.activities.v1.
create table activity_type (
  code      text collate "C" not null,
  announced boolean          not null,
  constraint activity_type_pk primary key (code)
);

-- Definitions of measures, as data: the SQL of the rollups joins this table and knows no measure by name.
create table measure (
  code        text collate "C" not null,
  name_zh     text             not null,
  name_en     text             not null,
  unit        text             not null,
  direction   text             not null constraint measure_direction_known check (direction in ('UP', 'DOWN')),
  aggregation text             not null constraint measure_aggregation_known
    check (aggregation in ('SUM', 'COUNT', 'AVERAGE', 'MIN', 'MAX', 'LAST', 'RATIO')),
  fact        text             not null constraint measure_fact_known check (fact in ('ACTIVITY', 'DEAL', 'DATA_POINT')),
  kind        text collate "C",
  basis       text constraint measure_basis_known check (basis in ('DUE', 'COMPLETED', 'CLOSED', 'OCCURRED')),
  condition   integer          not null default 0, -- bits of the traits a fact must have, see Trait
  value       text constraint measure_value_known
    check (value in ('ONE', 'DELAY_HOURS', 'AMOUNT_SHARE', 'CYCLE_DAYS', 'VALUE')),
  numerator   text collate "C",
  denominator text collate "C",
  published   boolean          not null,
  explained   boolean          not null,
  constraint measure_pk primary key (code),
  constraint measure_ratio_has_operands check ((aggregation = 'RATIO') = (numerator is not null and denominator is not null)),
  constraint measure_fact_has_value check ((aggregation = 'RATIO') = (basis is null and value is null))
);

package org.annum.metrics;

/** Tables large enough that reading all of one is a bad plan. */
final class PlanData {
  private PlanData() {}

  static final String FILL =
      """
      insert into employee (employee_id, version, erased)
        select 'plan-' || i, 1, false from generate_series(1, 20000) i;
      insert into reporting_line (employee_id, valid_from, team, manager_id)
        select 'plan-' || i, date '2024-01-01', 'plan-team-' || i / 10, 'plan-boss-' || i / 10
        from generate_series(1, 20000) i;
      insert into reporting_line (employee_id, valid_from, team, manager_id)
        values ('plan-7b', date '2024-01-01', 'plan-team-7', 'plan-boss-7');
      update reporting_line set team = 'plan-team-7', manager_id = 'plan-boss-7'
        where employee_id = 'plan-7';
      insert into data_point
        select 'plan', i::text, nextval('fact_version'), 'plan-' || i % 2000, 'prep_minutes',
          timestamptz '2024-01-01' + i % 360 * interval '1 day', i % 60, 1
        from generate_series(1, 40000) i;
      insert into activity
        select 'plan', i::text, nextval('fact_version'), 'plan-' || i % 2000, 'FOLLOW_UP', 'c',
          'HIGH', null, timestamptz '2024-01-01' + i % 360 * interval '1 day',
          timestamptz '2024-01-01' + i % 360 * interval '1 day', true
        from generate_series(1, 40000) i;
      insert into deal
        select 'plan', i::text, nextval('fact_version'), 'c', 'plan-' || i % 2000, 1000, 'CNY',
          date '2024-01-01', date '2024-01-01' + i % 360, 'WON', '[]'
        from generate_series(1, 20000) i;
      insert into deal_support
        select 'plan', i::text, 'plan-' || i % 2000, 1, date '2024-01-01',
          date '2024-01-01' + i % 360
        from generate_series(1, 20000) i;
      insert into rollup (employee_id, measure, month, version, present, count, sum, weighted_sum,
          weight, min, max, last, last_at)
        select 'plan-' || i, 'prep_minutes', m.month, 1, true, 1, 1, 1, 1, 1, 1, 1, m.month
        from generate_series(1, 3000) i,
          generate_series(date '2024-01-01', date '2024-12-01', interval '1 month') as m (month);
      insert into restatement (employee_id, month, measure, version, cause, before, restated_at)
        select 'plan-' || i % 2000, date '2024-03-01', 'prep_minutes', 1, 'FACTS',
          '{"applicable": true, "moments": {"count": 1, "sum": 1, "weightedSum": 1, "weight": 1}}',
          now()
        from generate_series(1, 20000) i;
      insert into fact_flag (id, fact, source, external_id, fact_version, employee_id, kind, measure,
          rule, month, at, flagged_at)
        select gen_random_uuid(), 'DATA_POINT', 'plan', i::text, i, 'plan-' || i % 2000,
          'prep_minutes', 'prep_minutes', 'OUTLIER',
          date '2024-01-01' + i % 12 * interval '1 month', timestamptz '2024-01-01', now()
        from generate_series(1, 20000) i;
      insert into fact_attestation (id, version, employee_id, fact, source, external_id,
          fact_version, fact_day, state, stated_at)
        select gen_random_uuid(), 1, 'plan-' || i % 2000, 'DATA_POINT', 'plan', i::text, i,
          date '2024-01-01', 'AGREED', now()
        from generate_series(1, 20000) i;
      insert into baseline
        select gen_random_uuid(), 'plan-' || i % 2000, 'prep_minutes', 'AVERAGE', date '2024-01-01',
          date '2024-12-01', '[]', 'plan', now()
        from generate_series(1, 20000) i;
      analyze;
      """;

  static final String EMPTY =
      """
      delete from baseline where employee_id like 'plan-%';
      delete from fact_attestation where employee_id like 'plan-%';
      delete from fact_flag where employee_id like 'plan-%';
      delete from restatement where employee_id like 'plan-%';
      delete from rollup where employee_id like 'plan-%';
      delete from deal_support where employee_id like 'plan-%';
      delete from deal where source = 'plan';
      delete from activity where source = 'plan';
      delete from data_point where source = 'plan';
      delete from reporting_line where employee_id like 'plan-%';
      delete from employee where employee_id like 'plan-%';
      analyze;
      """;
}

package org.annum.metrics.datapoint;

/** The set-based statements of data points. */
final class DataPointSql {
  private DataPointSql() {}

  static final String STAGE =
      """
      create temp table if not exists stage_data_point (
        place bigint not null,
        source text collate "C" not null,
        external_id text collate "C" not null,
        employee_id text collate "C" not null,
        metric text collate "C" not null,
        occurred_at timestamptz not null,
        value numeric not null,
        weight numeric not null
      ) on commit delete rows;
      delete from stage_data_point
      """;

  static final String COPY = "copy stage_data_point from stdin (format binary)";

  /** A subquery, for a planner that can count the ids may prefer to read all facts. */
  static final String FIND =
      """
      select external_id, cast(row(source, external_id, employee_id, metric, occurred_at, value,
        weight) as text) as fact
      from data_point where source = :source
        and external_id = any (array(select unnest(cast(:ids as text[]))))
      """;

  static final String COPY_NEW =
      """
      copy data_point (version, source, external_id, employee_id, metric, occurred_at, value,
        weight) from stdin (format binary)
      """;

  /** The facts of the stage are there, and some are different now. */
  static final String STORE =
      """
      with change as materialized (
        select s.*, d.employee_id as old_employee_id, d.occurred_at as old_occurred_at,
          nextval('fact_version') as version
        from stage_data_point s
        join data_point d on d.source = s.source and d.external_id = s.external_id
        where (d.employee_id, d.metric, d.occurred_at, d.value, d.weight)
          is distinct from (s.employee_id, s.metric, s.occurred_at, s.value, s.weight)
      ),
      replaced as (
        update data_point d set
          (version, employee_id, metric, occurred_at, value, weight)
          = (c.version, c.employee_id, c.metric, c.occurred_at, c.value, c.weight)
        from change c
        where d.source = c.source and d.external_id = c.external_id
      ),
      noted as (
        insert into touched (employee_id, month)
        select employee_id, cast(date_trunc('month', occurred_at at time zone :zone) as date)
        from change
        union
        select old_employee_id,
          cast(date_trunc('month', old_occurred_at at time zone :zone) as date)
        from change
      )
      select place, 'REPLACED' as outcome, version, false as announced from change
      """;

  static final String REMOVE =
      """
      with gone as (
        delete from data_point where source = :source and external_id = :externalId returning *
      ),
      noted as (
        insert into touched (employee_id, month)
        select employee_id, cast(date_trunc('month', occurred_at at time zone :zone) as date)
        from gone
      )
      select count(*) from gone
      """;

  static final String MOMENTS =
      """
      with bounds as materialized (
        select distinct employee_id, month,
          cast(month as timestamp) at time zone :zone as starts,
          cast(month + interval '1 month' as timestamp) at time zone :zone as ends
        from touched
      )
      insert into computed (employee_id, month, measure, count, sum, weighted_sum, weight, min, max,
        last, last_at)
      select b.employee_id, b.month, m.code, count(*), sum(v.value), sum(v.value * p.weight),
        sum(p.weight), min(v.value), max(v.value),
        (max(array[extract(epoch from p.occurred_at), v.value]))[2], max(p.occurred_at)
      from bounds b
      join data_point p on p.employee_id = b.employee_id
        and p.occurred_at >= b.starts and p.occurred_at < b.ends
      join measure m on m.fact = 'DATA_POINT' and m.basis = 'OCCURRED' and m.kind = p.metric
      cross join lateral (select case m.value when 'ONE' then 1 else p.value end as value) v
      group by b.employee_id, b.month, m.code
      """;

  static final String MARKS =
      """
      insert into rollup_mark (fact, employee_id, months)
      select 'DATA_POINT', employee_id,
        array_agg(distinct cast(date_trunc('month', occurred_at at time zone :zone) as date))
      from data_point where metric = any (:kinds) group by employee_id
      """;

  static final String RECORDS =
      """
      with bound as (
        select cast(month as timestamp) at time zone :zone as starts,
          cast(month + interval '1 month' as timestamp) at time zone :zone as ends
        from unnest(cast(:months as date[])) as month
      ),
      hit as (
        select p.source || ':' || p.external_id as record_id, p.occurred_at as at, m.code,
          m.aggregation, p.weight,
          case m.value when 'ONE' then 1 else p.value end as value
        from bound b
        join data_point p on p.employee_id = :employeeId
          and p.occurred_at >= b.starts and p.occurred_at < b.ends
        join measure m on m.code in (:above, :below) and m.kind = p.metric
      ),
      counted as (
        select record_id, cast(null as text) as customer, cast(null as text) as priority,
          cast(null as timestamptz) as due_at, cast(null as timestamptz) as completed_at, at,
          max(value) as value,
          sum(case aggregation when 'COUNT' then 1 when 'AVERAGE' then value * weight else value end)
            filter (where code = :above) as above,
          sum(case aggregation when 'COUNT' then 1 when 'AVERAGE' then weight else value end)
            filter (where code = :below) as below
        from hit group by record_id, at
      )
      select * from counted
      where (at, record_id) > (cast(:afterTime as timestamptz), :afterId collate "C")
      order by at, record_id
      limit cast(:limit as integer)
      """;
}

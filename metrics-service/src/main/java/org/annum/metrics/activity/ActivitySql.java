package org.annum.metrics.activity;

/** The set-based statements of activities. */
final class ActivitySql {
  private ActivitySql() {}

  static final String STAGE =
      """
      create temp table if not exists stage_activity (
        place bigint not null,
        source text collate "C" not null,
        external_id text collate "C" not null,
        employee_id text collate "C" not null,
        type text collate "C" not null,
        customer text,
        priority text not null,
        created_at timestamptz,
        due_at timestamptz not null,
        completed_at timestamptz,
        accurate boolean
      ) on commit delete rows;
      delete from stage_activity
      """;

  static final String COPY = "copy stage_activity from stdin";

  static final String FIND =
      """
      select external_id from activity where source = :source and external_id = any (:ids)
      """;

  static final String COPY_NEW =
      """
      copy activity (version, source, external_id, employee_id, type, customer, priority,
        created_at, due_at, completed_at, accurate) from stdin
      """;

  static final String ANNOUNCED_TYPES = "select code from activity_type where announced";

  /**
   * The facts of the stage are there, and some are different now. A change of a task touches every
   * month that shares its week, see {@code ActivityIntake.touch}.
   */
  static final String STORE =
      """
      with change as materialized (
        select s.*, a.employee_id as old_employee_id, a.type as old_type, a.due_at as old_due_at,
          a.completed_at as old_completed_at, nextval('fact_version') as version
        from stage_activity s
        join activity a on a.source = s.source and a.external_id = s.external_id
        where (a.employee_id, a.type, a.customer, a.priority, a.created_at, a.due_at,
               a.completed_at, a.accurate)
          is distinct from
              (s.employee_id, s.type, s.customer, s.priority, s.created_at, s.due_at,
               s.completed_at, s.accurate)
      ),
      replaced as (
        update activity a set
          (version, employee_id, type, customer, priority, created_at, due_at, completed_at,
           accurate)
          = (c.version, c.employee_id, c.type, c.customer, c.priority, c.created_at, c.due_at,
             c.completed_at, c.accurate)
        from change c
        where a.source = c.source and a.external_id = c.external_id
      ),
      noted as (
        insert into touched (employee_id, month)
        select distinct v.employee_id, cast(date_trunc('month', v.day) as date)
        from (
          select employee_id, date_trunc('week', due_at at time zone :zone) as week,
            completed_at at time zone :zone as completed from change
          union all
          select old_employee_id, date_trunc('week', old_due_at at time zone :zone),
            old_completed_at at time zone :zone from change
        ) c
        cross join lateral (values
          (c.employee_id, c.week), (c.employee_id, c.week + interval '6 days'),
          (c.employee_id, c.completed)) as v (employee_id, day)
        where v.day is not null
      )
      select c.place, 'REPLACED' as outcome, c.version,
        c.old_completed_at is not null and coalesce(o.announced, false) as announced
      from change c left join activity_type o on o.code = c.old_type
      """;

  static final String REMOVE =
      """
      with gone as (
        delete from activity where source = :source and external_id = :externalId returning *
      ),
      announced as (
        insert into outbox (topic, message_key, event_type, version, payload)
        select 'annum.activities.v1', g.source || ':' || g.external_id, 'org.annum.activity',
          nextval('fact_version'), null
        from gone g join activity_type t on t.code = g.type
        where t.announced and g.completed_at is not null
      ),
      noted as (
        insert into touched (employee_id, month)
        select distinct g.employee_id, cast(date_trunc('month', v.day) as date)
        from gone g
        cross join lateral (values
          (date_trunc('week', g.due_at at time zone :zone)),
          (date_trunc('week', g.due_at at time zone :zone) + interval '6 days'),
          (g.completed_at at time zone :zone)) as v (day)
        where v.day is not null
      )
      select count(*) from gone
      """;

  /**
   * Facts are first counted in cells of equal traits, so that the definitions are joined with few
   * cells instead of many facts. What explains several ratios is written down once, and of a cell
   * only as many facts as a ratio lists: whoever missed thousands must not be thousands of times as
   * slow. Bits: see Trait.
   */
  static final String MOMENTS =
      """
      with bounds as materialized (
        select distinct employee_id, month,
          cast(month as timestamp) at time zone :zone as starts,
          cast(month + interval '1 month' as timestamp) at time zone :zone as ends
        from touched
      ),
      fact as materialized (
        select b.employee_id, b.month, a.basis, a.at, a.source, a.external_id, a.type, a.customer,
          a.priority, a.due_at, a.completed_at,
          case when a.priority = 'HIGH' then 1 else 2 end
            | case when a.completed_at is null then 0
                when a.completed_at <= a.due_at then 4 | 8
                else 4 | 16 end
            | case when a.completed_at is not null and a.accurate then 32 else 0 end as traits,
          case when a.completed_at > a.due_at
            then round(extract(epoch from a.completed_at - a.due_at) / 3600, 6) end as delay
        from bounds b
        cross join lateral (
          select 'DUE' as basis, d.due_at as at, d.* from activity d
          where d.employee_id = b.employee_id and d.due_at >= b.starts and d.due_at < b.ends
          union all
          select 'COMPLETED', d.completed_at, d.* from activity d
          where d.employee_id = b.employee_id
            and d.completed_at >= b.starts and d.completed_at < b.ends
        ) a
      ),
      cell as materialized (
        select employee_id, month, basis, type, traits, count(*) as n, max(at) as last_at,
          sum(delay) as delay, min(delay) as min_delay, max(delay) as max_delay,
          max(array[extract(epoch from at), delay]) filter (where delay is not null) as last_delay
        from fact group by employee_id, month, basis, type, traits
      ),
      unmet as materialized (
        select c.basis, c.type, c.traits, array_agg(r.code) as measures
        from (select distinct basis, type, traits from cell) c
        join measure d on d.fact = 'ACTIVITY' and d.kind = c.type and d.basis = c.basis
          and c.traits & d.condition = d.condition
        join measure r on r.denominator = d.code and r.explained
        join measure n on n.code = r.numerator and c.traits & n.condition <> n.condition
        group by c.basis, c.type, c.traits
      ),
      found as materialized (
        select f.*, u.measures, count(*) over (partition by f.employee_id, f.month, f.basis, f.type,
            f.traits) as alike,
          row_number() over (partition by f.employee_id, f.month, f.basis, f.type, f.traits
            order by f.due_at, f.source, f.external_id) as position
        from unmet u
        join fact f on f.basis = u.basis and f.type = u.type and f.traits = u.traits
      ),
      reason as materialized (
        select f.employee_id, f.month, f.measures, f.alike, f.position, f.due_at, f.source,
          f.external_id, cast(row_to_json(e) as text) as record
        from found f
        cross join lateral (
          select f.source || ':' || f.external_id as "recordId", f.customer, f.priority,
            f.due_at as "dueAt", f.completed_at as "completedAt",
            case when f.traits & (1 | 8) = 1 then (
              select count(*) from activity o
              where o.employee_id = f.employee_id and o.priority <> 'HIGH'
                and o.completed_at <= o.due_at
                and o.due_at >= date_trunc('week', f.due_at at time zone :zone) at time zone :zone
                and o.due_at < (date_trunc('week', f.due_at at time zone :zone)
                  + interval '7 days') at time zone :zone) end as "othersOnTimeSameWeek") e
        where f.position <= 200
      ),
      reasons as (
        insert into explained (employee_id, month, measure, total, records)
        select employee_id, month, measure, sum(alike) filter (where position = 1),
          array_to_string((array_agg(record order by due_at, source, external_id))[1 : 200], ',')
        from reason cross join unnest(measures) as measure
        group by employee_id, month, measure
      )
      insert into computed (employee_id, month, measure, count, sum, weighted_sum, weight, min, max,
        last, last_at)
      select c.employee_id, c.month, m.code, sum(c.n),
        case m.value when 'ONE' then sum(c.n) else sum(c.delay) end,
        case m.value when 'ONE' then sum(c.n) else sum(c.delay) end,
        sum(c.n),
        case m.value when 'ONE' then 1 else min(c.min_delay) end,
        case m.value when 'ONE' then 1 else max(c.max_delay) end,
        case m.value when 'ONE' then 1 else (max(c.last_delay))[2] end,
        max(c.last_at)
      from cell c
      join measure m on m.fact = 'ACTIVITY' and m.kind = c.type and m.basis = c.basis
        and c.traits & m.condition = m.condition
      group by c.employee_id, c.month, m.code, m.value
      """;

  static final String MARKS =
      """
      insert into rollup_mark (fact, employee_id, months)
      select 'ACTIVITY', a.employee_id,
        array_agg(distinct cast(date_trunc('month', v.at at time zone :zone) as date))
      from activity a cross join lateral (values (a.due_at), (a.completed_at)) as v (at)
      where a.type = any (:kinds) and v.at is not null
      group by a.employee_id
      """;

  /** Bits: see Trait. */
  static final String RECORDS =
      """
      with bound as (
        select cast(month as timestamp) at time zone :zone as starts,
          cast(month + interval '1 month' as timestamp) at time zone :zone as ends
        from unnest(cast(:months as date[])) as month
      ),
      hit as (
        select a.source || ':' || a.external_id as record_id, a.customer, a.priority, a.due_at,
          a.completed_at, m.code, m.aggregation,
          case m.basis when 'DUE' then a.due_at else a.completed_at end as at,
          case m.value when 'ONE' then 1
            else round(extract(epoch from a.completed_at - a.due_at) / 3600, 6) end as value
        from bound b
        join activity a on a.employee_id = :employeeId
          and (a.due_at >= b.starts and a.due_at < b.ends
            or a.completed_at >= b.starts and a.completed_at < b.ends)
        join measure m on m.code in (:above, :below) and m.kind = a.type
        where case m.basis when 'DUE' then a.due_at >= b.starts and a.due_at < b.ends
            else a.completed_at >= b.starts and a.completed_at < b.ends end
          and (case when a.priority = 'HIGH' then 1 else 2 end
            | case when a.completed_at is null then 0
                when a.completed_at <= a.due_at then 4 | 8
                else 4 | 16 end
            | case when a.completed_at is not null and a.accurate then 32 else 0 end)
            & m.condition = m.condition
      ),
      counted as (
        select record_id, customer, priority, due_at, completed_at, min(at) as at,
          max(value) as value,
          sum(case aggregation when 'COUNT' then 1 else value end)
            filter (where code = :above) as above,
          sum(case when aggregation = 'SUM' then value else 1 end)
            filter (where code = :below) as below
        from hit group by record_id, customer, priority, due_at, completed_at
      )
      select * from counted
      where (at, record_id) > (cast(:afterTime as timestamptz), :afterId collate "C")
      order by at, record_id
      limit cast(:limit as integer)
      """;
}

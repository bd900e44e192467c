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

  static final String COPY = "copy stage_activity from stdin (format binary)";

  /** A subquery, for a planner that can count the ids may prefer to read all facts. */
  static final String FIND =
      """
      select external_id, cast(row(source, external_id, employee_id, type, customer, priority,
        created_at, due_at, completed_at, accurate) as text) as fact
      from activity where source = :source
        and external_id = any (array(select unnest(cast(:ids as text[]))))
      """;

  static final String COPY_NEW =
      """
      copy activity (version, source, external_id, employee_id, type, customer, priority,
        created_at, due_at, completed_at, accurate) from stdin (format binary)
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

  /** Months in a row of a person, so that no fact is read once for each of them. */
  static final String STRETCHES =
      """
      create temp table if not exists activity_stretch (
        number bigint not null,
        employee_id text collate "C" not null,
        first date not null,
        last date not null,
        zone text not null,
        starts timestamptz not null,
        ends timestamptz not null,
        weeks_start timestamptz not null,
        weeks_end timestamptz not null
      ) on commit delete rows
      """;

  /** Of the months in {@code touched}; the weeks are those that the months share. */
  static final String FIND_STRETCHES =
      """
      with place as (
        select employee_id, month, extract(year from month) * 12 + extract(month from month)
          - row_number() over (partition by employee_id order by month) as island
        from (select distinct employee_id, month from touched) t
      ),
      stretch as (
        select employee_id, min(month) as first, max(month) as last,
          cast(min(month) as timestamp) as starts,
          cast(max(month) + interval '1 month' as timestamp) as ends
        from place group by employee_id, island
      )
      insert into activity_stretch
      select row_number() over (order by employee_id, first), employee_id, first, last, :zone,
        starts at time zone :zone, ends at time zone :zone,
        date_trunc('week', starts) at time zone :zone,
        (date_trunc('week', ends - interval '1 day') + interval '7 days') at time zone :zone
      from stretch
      returning number, employee_id, first, last
      """;

  static final String COUNTING =
      """
      select code, kind, basis, condition, value from measure
      where fact = 'ACTIVITY' and aggregation <> 'RATIO'
      """;

  static final String EXPLAINING =
      """
      select r.code, below.kind, below.basis, below.condition as below, above.condition as above
      from measure r
      join measure below on below.code = r.denominator and below.fact = 'ACTIVITY'
      join measure above on above.code = r.numerator
      where r.explained
      """;

  /**
   * The facts of some stretches, from a number up to before another, in their order; each fact of a
   * stretch once. Of a late one of HIGH priority that is due in none of its weeks, how many others
   * were on time in the week of its own is counted here. The offset keeps the planner from joining,
   * so that both indexes are read together and each page of facts once.
   */
  static final String COPY_FACTS =
      """
      copy (
        select s.number, a.source, a.external_id, a.type, a.customer, a.priority, a.due_at,
          a.completed_at, a.accurate, a.others
        from (
          select * from activity_stretch where number >= %d and number < %d order by number) s
        cross join lateral (
          select a.*, case
              when a.priority = 'HIGH' and a.completed_at > a.due_at
                and (a.due_at < s.weeks_start or a.due_at >= s.weeks_end) then (
                select count(*) from activity o
                where o.employee_id = a.employee_id and o.priority <> 'HIGH'
                  and o.completed_at <= o.due_at
                  and o.due_at >= date_trunc('week', a.due_at at time zone s.zone) at time zone s.zone
                  and o.due_at < (date_trunc('week', a.due_at at time zone s.zone)
                    + interval '7 days') at time zone s.zone) end as others
          from activity a
          where a.employee_id = s.employee_id
            and (a.due_at >= s.weeks_start and a.due_at < s.weeks_end
              or a.completed_at >= s.starts and a.completed_at < s.ends)
          offset 0) a
      ) to stdout (format binary)
      """;

  static final String COPY_COMPUTED =
      """
      copy computed (employee_id, month, measure, count, sum, weighted_sum, weight, min, max, last,
        last_at) from stdin (format binary)
      """;

  static final String COPY_EXPLAINED =
      "copy explained (employee_id, month, measure, exceptions) from stdin (format binary)";

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

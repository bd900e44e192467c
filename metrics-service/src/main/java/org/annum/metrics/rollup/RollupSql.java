package org.annum.metrics.rollup;

/** The statements that turn moments into rollups and events. */
final class RollupSql {
  private RollupSql() {}

  /**
   * Work tables of a transaction, during which no definition changes: a change waits for those that
   * compute, and finds their facts when it marks what to compute again. UTC makes the JSON of a
   * time the same on every replica; memory for sorting keeps a chunk off the disk; statements are
   * planned anew, since a plan made for an empty table reads a grown one from end to end for each
   * fact, and without merging, for which explanations would be sorted; the tables are kept by the
   * session and emptied by the commit.
   */
  static final String PREPARE =
      """
      select pg_advisory_xact_lock_shared(hashtext('measure-library'));
      set local client_min_messages = warning;
      set local time zone 'UTC';
      set local work_mem = '32MB';
      set local plan_cache_mode = 'force_custom_plan';
      set local enable_mergejoin = off;
      create temp table if not exists touched (
        employee_id text collate "C" not null,
        month date not null
      ) on commit delete rows;
      create temp table if not exists computed (
        employee_id text collate "C" not null,
        month date not null,
        measure text collate "C" not null,
        currency text,
        count bigint not null,
        sum numeric not null,
        weighted_sum numeric not null,
        weight numeric not null,
        min numeric,
        max numeric,
        last numeric,
        last_at timestamptz
      ) on commit delete rows;
      create temp table if not exists explained (
        employee_id text collate "C" not null,
        month date not null,
        measure text collate "C" not null,
        exceptions text not null
      ) with (toast_tuple_target = 8160) on commit delete rows
      """;

  /** In one order for everybody, so that two transactions cannot wait for each other. */
  static final String LOCK_TOUCHED =
      """
      select pg_advisory_xact_lock(:space, stripe)
      from (select distinct hashtext(employee_id) & 127 as stripe from touched order by stripe) s
      """;

  static final String LOCK_EMPLOYEES =
      """
      select pg_advisory_xact_lock(:space, stripe)
      from (select distinct hashtext(id) & 127 as stripe from unnest(:ids) id order by stripe) s
      """;

  /** All stripes in the order of the others, so that no rollup is written meanwhile. */
  static final String LOCK_EVERYBODY =
      """
      select pg_advisory_xact_lock(:space, stripe) from generate_series(0, 127) stripe
      """;

  static final String GIVE_CAUSE =
      """
      select set_config('annum.restatement_cause', :cause, true)
      """;

  static final String IS_PENDING =
      """
      select exists (
        select from rollup_mark
        where :month = any (months) and (:everybody or employee_id = any (:ids))
        union all
        select from rollup_mark_chunk c
        cross join unnest(c.employee_ids, c.years, c.months) as m (employee_id, year, months)
        where m.year = extract(year from cast(:month as date))
          and m.months & (1 << cast(extract(month from cast(:month as date)) as int) - 1) <> 0
          and (:everybody or m.employee_id = any (:ids)))
      """;

  static final String TOUCH =
      """
      insert into touched (employee_id, month)
      select t.employee_id, make_date(t.year, month, 1)
      from unnest(:ids, :years, :months) as t (employee_id, year, months)
      cross join generate_series(1, 12) as month
      where t.months & (1 << month - 1) <> 0
      """;

  static final String MARK =
      """
      insert into rollup_mark_chunk (fact, employee_ids, years, months)
      values (:fact, :ids, :years, :months)
      """;

  static final String MARK_TOUCHED =
      """
      with moved as (
        delete from touched returning employee_id, month
      ),
      by_year as (
        select employee_id, cast(extract(year from month) as int) as year,
          bit_or(1 << cast(extract(month from month) as int) - 1) as months
        from moved group by employee_id, year
      )
      insert into rollup_mark_chunk (fact, employee_ids, years, months)
      select :fact, array_agg(employee_id), array_agg(year), array_agg(months)
      from by_year having count(*) > 0
      """;

  /** Waits for whoever gathers the same, since their marks are then to be found by person. */
  static final String GATHER_MARKS =
      """
      with gathered as (
        delete from rollup_mark_chunk where fact = :fact returning employee_ids, years, months
      ),
      by_year as (
        select m.employee_id, m.year, bit_or(m.months) as months
        from gathered g
        cross join unnest(g.employee_ids, g.years, g.months) as m (employee_id, year, months)
        group by m.employee_id, m.year
      )
      insert into rollup_mark (fact, employee_id, months)
      select :fact, employee_id, array_agg(make_date(year, month, 1))
      from by_year cross join generate_series(1, 12) as month
      where months & (1 << month - 1) <> 0
      group by employee_id
      """;

  static final String MARK_FIGURES =
      """
      insert into rollup_mark (fact, employee_id, months)
      select :fact, employee_id, array_agg(month) from rollup
      where measure = :measure and present group by employee_id
      """;

  static final String MARKS =
      """
      select coalesce(sum(cardinality(months)), 0) from rollup_mark where fact = :fact
      """;

  /** From one person to the next by the index, since somebody may have many marks. */
  static final String MARKED_EMPLOYEES =
      """
      with recursive marked as (
        select min(employee_id) as employee_id from rollup_mark where fact = :fact
        union all
        select (select min(employee_id) from rollup_mark
          where fact = :fact and employee_id > marked.employee_id)
        from marked where marked.employee_id is not null
      )
      select employee_id from marked
      where employee_id is not null and (hashtext(employee_id) & 1 = 1) = :odd
      limit :limit
      """;

  static final String TAKE_MARKS =
      """
      with taken as (
        delete from rollup_mark where fact = :fact and employee_id = any (:ids)
        returning employee_id, months)
      insert into touched (employee_id, month)
      select distinct employee_id, month from taken cross join unnest(months) as month
      """;

  /**
   * Compares what was computed with what is known and writes the difference: rows, versions,
   * events. A row that nothing was computed for any more, or whose measure is gone, becomes absent
   * and is published as a deletion; a month that is marked not applicable says so, and is there
   * even without facts. What changes in a closed month is a restatement, unless only what stands
   * beside the figure did, the time of its latest fact for instance; where none of the touched
   * months is closed, that costs one look at a small table. The events of a person and year wait in
   * one row of the outbox; the exceptions become part of theirs as the text they are. That text is
   * long, so it is joined where it is needed and neither sorted nor kept between.
   */
  static final String PUBLISH =
      """
      with operand as materialized (
        select m.code as ratio, m.explained, m.figure_version, o.code as part, o.aggregation,
          o.code = m.numerator as is_above, o.code = m.denominator as is_below
        from measure m
        join measure o on o.code in (m.numerator, m.denominator)
      ),
      quotient as (
        select c.employee_id, c.month, o.ratio as measure, o.explained, o.figure_version,
          coalesce(max(c.count) filter (where o.is_below), 0) as count,
          coalesce(sum(case o.aggregation when 'COUNT' then c.count else c.sum end)
            filter (where o.is_above), 0) as above,
          coalesce(sum(case o.aggregation when 'COUNT' then c.count else c.sum end)
            filter (where o.is_below), 0) as below,
          max(c.last_at) as last_at
        from computed c
        join operand o on o.part = c.measure
        group by c.employee_id, c.month, o.ratio, o.explained, o.figure_version
      ),
      counted as (
        select c.employee_id, c.month, c.measure, c.currency, c.count, c.sum, c.weighted_sum,
          c.weight, c.min, c.max, c.last, c.last_at, false as explained,
          cast(null as text) as exceptions, m.figure_version
        from computed c join measure m on m.code = c.measure and m.published
        union all
        select q.employee_id, q.month, q.measure, null, q.count, q.above, q.above,
          q.below, null, null, null, q.last_at, q.explained,
          case when q.explained then coalesce(e.exceptions, '{"total":0,"records":[]}') end,
          q.figure_version
        from quotient q left join explained e using (employee_id, month, measure)
      ),
      inapplicable as (
        select i.employee_id, i.month, i.measure, m.figure_version
        from (select distinct employee_id, month from touched) t
        join inapplicable_month i on i.employee_id = t.employee_id and i.month = t.month
        join measure m on m.code = i.measure and m.fact = :fact and m.published
      ),
      fresh as (
        select coalesce(c.employee_id, i.employee_id) as employee_id,
          coalesce(c.month, i.month) as month, coalesce(c.measure, i.measure) as measure,
          i.measure is null as applicable, c.currency, coalesce(c.count, 0) as count,
          coalesce(c.sum, 0) as sum, coalesce(c.weighted_sum, 0) as weighted_sum,
          coalesce(c.weight, 0) as weight, c.min, c.max, c.last, c.last_at, c.explained,
          c.exceptions, coalesce(c.figure_version, i.figure_version) as figure_version
        from counted c
        full join inapplicable i
          on i.employee_id = c.employee_id and i.month = c.month and i.measure = c.measure
      ),
      known as (
        select r.*
        from (select distinct employee_id, month from touched) t
        join rollup r on r.employee_id = t.employee_id and r.month = t.month
        left join measure m on m.code = r.measure
        where m.fact = :fact or m.code is null and r.present
      ),
      change as materialized (
        select coalesce(f.employee_id, k.employee_id) as employee_id,
          coalesce(f.month, k.month) as month, coalesce(f.measure, k.measure) as measure,
          k.employee_id is null as is_new, coalesce(k.version, 0) + 1 as version,
          f.employee_id is not null as present,
          coalesce(f.applicable, true) as applicable, f.currency, f.count, f.sum, f.weighted_sum,
          f.weight, f.min, f.max, f.last, f.last_at, f.explained,
          coalesce(f.figure_version, k.figure_version) as figure_version
        from fresh f
        full join known k
          on k.employee_id = f.employee_id and k.month = f.month and k.measure = f.measure
        where (f.currency, f.count, f.sum, f.weighted_sum, f.weight, f.min, f.max, f.last,
               f.last_at, f.exceptions, coalesce(f.applicable, true), f.figure_version)
          is distinct from
              (k.currency, k.count, k.sum, k.weighted_sum, k.weight, k.min, k.max, k.last,
               k.last_at, k.exceptions, coalesce(k.applicable, true),
               case when k.present then k.figure_version end)
      ),
      changed as not materialized (
        select c.*, case when c.explained
            then coalesce(e.exceptions, '{"total":0,"records":[]}') end as exceptions
        from change c left join explained e using (employee_id, month, measure)
      ),
      added as (
        insert into rollup (employee_id, month, measure, version, present, applicable, currency,
          count, sum, weighted_sum, weight, min, max, last, last_at, exceptions, figure_version)
        select employee_id, month, measure, version, present, applicable, currency, count, sum,
          weighted_sum, weight, min, max, last, last_at, exceptions, figure_version
        from changed where is_new
      ),
      replaced as (
        update rollup r set
          (version, present, applicable, currency, count, sum, weighted_sum, weight, min, max,
           last, last_at, exceptions, figure_version)
          = (c.version, c.present, c.applicable, c.currency, c.count, c.sum, c.weighted_sum,
             c.weight, c.min, c.max, c.last, c.last_at, c.exceptions, c.figure_version)
        from changed c
        where not c.is_new
          and r.employee_id = c.employee_id and r.month = c.month and r.measure = c.measure
      ),
      closed as materialized (
        select month, employee_id from closed_month where month in (select month from touched)
      ),
      state as (
        select c.employee_id, c.month, c.measure, c.version,
          coalesce(c.currency, k.currency) as currency,
          case
            when m.code is null or k.present and c.figure_version <> k.figure_version
              then 'DEFINITION'
            else 'FACTS'
          end as cause,
          case when k.present then jsonb_build_object('applicable', k.applicable,
            'moments', jsonb_build_object('count', k.count, 'sum', k.sum,
              'weightedSum', k.weighted_sum, 'weight', k.weight, 'min', k.min, 'max', k.max,
              'last', k.last, 'lastAt', k.last_at)) end as before,
          case when c.present then jsonb_build_object('applicable', c.applicable,
            'moments', jsonb_build_object('count', c.count, 'sum', c.sum,
              'weightedSum', c.weighted_sum, 'weight', c.weight, 'min', c.min, 'max', c.max,
              'last', c.last, 'lastAt', c.last_at)) end as after,
          case m.aggregation
            when 'LAST' then '{sum,weightedSum,weight,min,max}'
            when 'MIN' then '{sum,weightedSum,weight,max,last,lastAt}'
            when 'MAX' then '{sum,weightedSum,weight,min,last,lastAt}'
            when 'AVERAGE' then '{sum,min,max,last,lastAt}'
            when 'RATIO' then '{sum,min,max,last,lastAt}'
            else '{weightedSum,weight,min,max,last,lastAt}'
          end as beside
        from closed x
        join change c on c.month = x.month and x.employee_id in ('', c.employee_id)
        left join known k
          on k.employee_id = c.employee_id and k.month = c.month and k.measure = c.measure
        left join measure m on m.code = c.measure
      ),
      restated as (
        insert into restatement (employee_id, month, measure, version, cause, currency, before,
          after, restated_at)
        select distinct employee_id, month, measure, version,
          coalesce(nullif(current_setting('annum.restatement_cause', true), ''), cause),
          currency, before, after, now()
        from state
        where (before -> 'applicable', (before -> 'moments') - cast(beside as text[]))
          is distinct from (after -> 'applicable', (after -> 'moments') - cast(beside as text[]))
      ),
      body as (
        select c.employee_id, c.month, c.version, c.present, c.exceptions,
          c.employee_id || ':' || c.measure || ':' || to_char(c.month, 'YYYY-MM') as key,
          cast(row_to_json(e) as text) as text
        from changed c
        left join measure m on m.code = c.measure
        cross join lateral (
          select c.count, trim_scale(c.sum) as sum, trim_scale(c.weighted_sum) as "weightedSum",
            trim_scale(c.weight) as weight, trim_scale(c.min) as min, trim_scale(c.max) as max,
            trim_scale(c.last) as last, c.last_at as "lastAt") s
        cross join lateral (
          select c.employee_id as "employeeId", c.measure, to_char(c.month, 'YYYY-MM') as month,
            c.version, m.aggregation, coalesce(c.currency, m.unit) as unit, m.direction, c.currency,
            c.applicable, s as moments) e
      ),
      event as (
        select employee_id, extract(year from month) as year, version, key,
          case when present
            then left(text, -1) || ',"exceptions":' || coalesce(exceptions, 'null') || '}'
          end as payload
        from body
      )
      insert into outbox (topic, message_key, event_type, version, payload, packed)
      select :topic, min(key), 'org.annum.metric-rollup', min(version),
        string_agg(outbox_line(version, key, payload), ''), true
      from event
      group by employee_id, year
      """;
}

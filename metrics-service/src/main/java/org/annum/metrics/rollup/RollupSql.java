package org.annum.metrics.rollup;

/** The statements about rollups. */
final class RollupSql {
  private RollupSql() {}

  /**
   * Work tables of a transaction, during which no definition changes: a change waits for those that
   * compute, and finds their facts when it marks what to compute again. UTC makes the text of a
   * time the same on every replica; memory for sorting keeps a chunk off the disk; statements are
   * planned anew, since a plan made for an empty table reads a grown one from end to end for each
   * fact; the tables are kept by the session and emptied by the commit.
   */
  static final String PREPARE =
      """
      select pg_advisory_xact_lock_shared(hashtext('measure-library'));
      set local client_min_messages = warning;
      set local time zone 'UTC';
      set local work_mem = '32MB';
      set local plan_cache_mode = 'force_custom_plan';
      create temp table if not exists touched (
        employee_id text collate "C" not null,
        month date not null
      ) on commit delete rows
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
        where :month = any (months) and (:everybody or employee_id = any (:ids)))
      """;

  static final String MARK =
      """
      with moved as (
        delete from touched returning employee_id, month
      )
      insert into rollup_mark (fact, employee_id, months)
      select :fact, employee_id, array_agg(distinct month) from moved group by employee_id
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

  static final String MARKED_EMPLOYEES =
      """
      select distinct employee_id from rollup_mark
      where fact = :fact and (hashtext(employee_id) & 1 = 1) = :odd
      order by employee_id limit :limit
      """;

  static final String TAKE_MARKS =
      """
      with taken as (
        delete from rollup_mark where fact = :fact and employee_id = any (:ids)
        returning employee_id, months)
      insert into touched (employee_id, month)
      select distinct employee_id, month from taken cross join unnest(months) as month
      """;

  static final String DEFINITIONS =
      """
      select code, unit, direction, aggregation, fact, numerator, denominator, published, explained,
        figure_version
      from measure
      """;

  static final String TOUCHED_PEOPLE =
      """
      select distinct employee_id from touched order by employee_id
      """;

  /** A rollup whose measure is gone becomes absent, whatever it was made of. */
  static final String KNOWN =
      """
      select r.*
      from (select distinct employee_id, month from touched where employee_id = any (:people)) t
      join rollup r on r.employee_id = t.employee_id and r.month = t.month
      left join measure m on m.code = r.measure
      where m.fact = :fact or m.code is null and r.present
      """;

  /** Writers of rollups hold their rows until they are committed. */
  static final String HOLD_NEXT =
      """
      select r.* from rollup r
      where r.employee_id = (
        select min(employee_id) from rollup
        where employee_id > coalesce(cast(:after as text), ''))
      order by r.month, r.measure
      for update
      """;

  static final String INAPPLICABLE =
      """
      select i.employee_id, i.month, i.measure
      from (select distinct employee_id, month from touched where employee_id = any (:people)) t
      join inapplicable_month i on i.employee_id = t.employee_id and i.month = t.month
      """;

  static final String CLOSED =
      """
      select month, employee_id from closed_month where month in (select month from touched)
      """;

  static final String STAGE =
      """
      create temp table if not exists stage_rollup (like rollup) on commit delete rows;
      delete from stage_rollup
      """;

  static final String COPY =
      """
      copy %s (employee_id, month, measure, version, present, applicable, currency, count, sum,
        weighted_sum, weight, min, max, last, last_at, exceptions, figure_version)
      from stdin (format binary)
      """;

  static final String REPLACE =
      """
      update rollup r set
        (version, present, applicable, currency, count, sum, weighted_sum, weight, min, max, last,
         last_at, exceptions, figure_version)
        = (s.version, s.present, s.applicable, s.currency, s.count, s.sum, s.weighted_sum, s.weight,
           s.min, s.max, s.last, s.last_at, s.exceptions, s.figure_version)
      from stage_rollup s
      where r.employee_id = s.employee_id and r.month = s.month and r.measure = s.measure
      """;

  static final String RESTATE =
      """
      insert into restatement (employee_id, month, measure, version, cause, currency, before, after,
        restated_at)
      values (:employeeId, :month, :measure, :version,
        coalesce(nullif(current_setting('annum.restatement_cause', true), ''), :cause), :currency,
        cast(:before as jsonb), cast(:after as jsonb), now())
      """;
}

package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.event.EventJson;
import org.annum.metrics.period.model.CloseScope;
import org.annum.metrics.rollup.Rollups;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** The only writer of closes and their archive. */
@ApplicationScoped
class PeriodCloseStore {
  private static final String ALREADY =
      """
      select exists (
        select from closed_month
        where month = :month and (employee_id = '' or employee_id = any (:ids)))
      """;

  private static final String CLOSE =
      """
      insert into period_close (id, month, everybody, status, checks, force_reason, closed_by,
        closed_at)
      values (:id, :month, :everybody, 'CLOSED', cast(:checks as jsonb), :forceReason, :by, :now)
      """;

  private static final String CLOSED_MONTHS =
      """
      insert into closed_month (month, employee_id, close_id)
      select cast(:month as date), employee_id, cast(:id as uuid)
      from unnest(case when :everybody then array[''] else :ids end) employee_id
      """;

  private static final String PEOPLE =
      """
      insert into period_close_person (close_id, employee_id)
      select cast(:id as uuid), employee_id from unnest(:ids) employee_id
      """;

  private static final String ARCHIVE =
      """
      insert into rollup_archive (close_id, employee_id, measure, month, version, applicable,
        currency, count, sum, weighted_sum, weight, min, max, last, last_at)
      select cast(:id as uuid), employee_id, measure, month, version, applicable, currency, count, sum,
        weighted_sum, weight, min, max, last, last_at
      from rollup
      where month = :month and present and (:everybody or employee_id = any (:ids))
      """;

  private static final String REOPEN =
      """
      with reopened as (
        update period_close
        set status = 'REOPENED', reopen_reason = :reason, reopened_by = :by, reopened_at = :now
        where id = :id and status = 'CLOSED'
        returning id
      ),
      open as (
        delete from closed_month where close_id in (select id from reopened)
      )
      select count(*) from reopened
      """;

  private final Jdbi jdbi;
  private final Rollups rollups;
  private final CurrentCaller caller;
  private final Clock clock;

  PeriodCloseStore(Jdbi jdbi, Rollups rollups, CurrentCaller caller, Clock clock) {
    this.jdbi = jdbi;
    this.rollups = rollups;
    this.caller = caller;
    this.clock = clock;
  }

  /** Keeps the figures as they are until the end of the transaction. */
  void hold(CloseScope scope) {
    jdbi.useHandle(handle -> rollups.hold(handle, scope.employees()));
  }

  /** Whether the month is closed for everybody, or for any of the people. */
  boolean isClosed(CloseScope scope) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ALREADY)
                .bind("month", scope.month().atDay(1))
                .bindArray("ids", String.class, scope.employees())
                .mapTo(Boolean.class)
                .one());
  }

  void close(
      UUID id, CloseScope scope, List<CloseCheckResult> checks, @Nullable String forceReason) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(CLOSE)
              .bind("id", id)
              .bind("month", scope.month().atDay(1))
              .bind("everybody", scope.isEverybody())
              .bind("checks", EventJson.write(checks))
              .bind("forceReason", forceReason)
              .bind("by", caller.id())
              .bind("now", clock.instant())
              .execute();
          about(handle, PEOPLE, id, scope);
          about(handle, CLOSED_MONTHS, id, scope);
          about(handle, ARCHIVE, id, scope);
        });
  }

  /** False where it is not closed. */
  boolean reopen(UUID id, String reason) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(REOPEN)
                    .bind("id", id)
                    .bind("reason", reason)
                    .bind("by", caller.id())
                    .bind("now", clock.instant())
                    .mapTo(Long.class)
                    .one())
        > 0;
  }

  private static void about(Handle handle, String sql, UUID id, CloseScope scope) {
    handle
        .createUpdate(sql)
        .configure(SqlStatements.class, unused -> unused.setUnusedBindingAllowed(true))
        .bind("id", id)
        .bind("month", scope.month().atDay(1))
        .bind("everybody", scope.isEverybody())
        .bindArray("ids", String.class, scope.employees())
        .execute();
  }
}

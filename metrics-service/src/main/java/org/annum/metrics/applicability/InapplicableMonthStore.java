package org.annum.metrics.applicability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.annum.kit.access.CurrentCaller;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.Rollups;
import org.annum.metrics.rollup.model.RestatementCause;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The only writer of months that do not count; the rollup says so in the same transaction. */
@ApplicationScoped
class InapplicableMonthStore {
  private static final String MARK =
      """
      insert into inapplicable_month (employee_id, month, measure, reason, marked_by, marked_at)
      values (:employeeId, :month, :measure, :reason, :by, :now)
      on conflict (employee_id, month, measure) do nothing
      """;

  private static final String UNMARK =
      """
      delete from inapplicable_month
      where employee_id = :employeeId and month = :month and measure = :measure
      """;

  private static final String TOUCH =
      """
      insert into touched (employee_id, month) values (:employeeId, :month)
      """;

  private final Jdbi jdbi;
  private final Rollups rollups;
  private final CurrentCaller caller;
  private final Clock clock;

  InapplicableMonthStore(Jdbi jdbi, Rollups rollups, CurrentCaller caller, Clock clock) {
    this.jdbi = jdbi;
    this.rollups = rollups;
    this.caller = caller;
    this.clock = clock;
  }

  /** False where the month is marked already. */
  boolean mark(MarkInapplicableRequest request, FactKind fact) {
    return jdbi.withHandle(
        handle -> {
          int marked =
              of(handle.createUpdate(MARK), request.key())
                  .bind("measure", request.measure())
                  .bind("reason", request.reason())
                  .bind("by", caller.id())
                  .bind("now", clock.instant())
                  .execute();
          return marked > 0 && rollUp(handle, request.key(), fact);
        });
  }

  /** False where the month is not marked. */
  boolean unmark(InapplicableMonthKey key, FactKind fact) {
    return jdbi.withHandle(
        handle -> {
          int unmarked =
              of(handle.createUpdate(UNMARK), key).bind("measure", key.measure()).execute();
          return unmarked > 0 && rollUp(handle, key, fact);
        });
  }

  private boolean rollUp(Handle handle, InapplicableMonthKey key, FactKind fact) {
    rollups.prepare(handle);
    of(handle.createUpdate(TOUCH), key).execute();
    rollups.because(handle, RestatementCause.APPLICABILITY);
    rollups.recompute(handle, fact);
    return true;
  }

  private static <S extends SqlStatement<S>> S of(S statement, InapplicableMonthKey key) {
    return statement.bind("employeeId", key.employeeId()).bind("month", key.month().atDay(1));
  }
}

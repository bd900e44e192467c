package org.annum.review.evidence;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.annum.kit.event.CausedWork;
import org.annum.review.evidence.model.EmployeeYear;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The list of employees and years whose evidence changed. Many changes of one of them are one
 * entry; an entry written while a review is assembled waits for that transaction and is a new one.
 */
@ApplicationScoped
class EvidenceChanges {
  /**
   * The update of an entry that is there already takes its lock: otherwise an assembly could take
   * the entry before this transaction's change is visible to it, and the change would be missed.
   */
  private static final String MARK =
      """
      insert into evidence_change as c (employee_id, year)
      select distinct t.employee_id, t.year
        from unnest(:employees::text[], :years::integer[]) as t (employee_id, year)
       order by t.employee_id, t.year
          on conflict (employee_id, year)
          do update set changes = c.changes + 1, not_before = '-infinity',
            traceparent = excluded.traceparent
      """;

  private static final String CLAIM =
      """
      with claimed as materialized (
        select employee_id, year
          from evidence_change
         where not_before <= clock_timestamp()
         order by not_before, employee_id, year
         limit :most
           for update skip locked)
      delete from evidence_change e
       using claimed c
       where e.employee_id = c.employee_id and e.year = c.year
      returning e.employee_id, e.year, e.traceparent
      """;

  private static final String POSTPONE =
      """
      update evidence_change
         set not_before = clock_timestamp() + interval '30 seconds'
       where employee_id = :employeeId and year = :year
      """;

  private static final String IS_PENDING =
      """
      select exists (
        select 1 from evidence_change where employee_id = :employeeId and year = :year)
      """;

  private final Jdbi jdbi;
  private final TransactionSynchronizationRegistry transactions;
  private final CausedWork assembly;
  private final Semaphore signal = new Semaphore(0);

  EvidenceChanges(Jdbi jdbi, TransactionSynchronizationRegistry transactions, Tracer tracer) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.assembly = new CausedWork(tracer, "assemble reviews", SpanKind.INTERNAL);
  }

  /** Notes changes in the caller's transaction and wakes the worker after its commit. */
  void mark(Collection<EmployeeYear> changed) {
    if (changed.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(MARK)
                .bindArray(
                    "employees",
                    String.class,
                    changed.stream().map(EmployeeYear::employeeId).toList())
                .bindArray(
                    "years", Integer.class, changed.stream().map(EmployeeYear::year).toList())
                .execute());
    wakeAfterCommit();
  }

  /** Works on some of them, as a part of the traces that changed them. */
  int claim(int most, Consumer<List<EmployeeYear>> work) {
    List<Change> claimed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(CLAIM)
                    .bind("most", most)
                    .map((row, context) -> Change.of(row))
                    .list());
    if (!claimed.isEmpty()) {
      assembly.run(
          claimed.stream().map(Change::traceparent).toList(),
          () -> work.accept(claimed.stream().map(Change::scope).toList()));
    }
    return claimed.size();
  }

  private record Change(EmployeeYear scope, @Nullable String traceparent) {
    static Change of(ResultSet row) throws SQLException {
      return new Change(
          new EmployeeYear(row.getString("employee_id"), row.getInt("year")),
          row.getString("traceparent"));
    }
  }

  void postpone(EmployeeYear changed) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(POSTPONE)
                .bind("employeeId", changed.employeeId())
                .bind("year", changed.year())
                .execute());
  }

  boolean isPending(EmployeeYear asked) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(IS_PENDING)
                .bind("employeeId", asked.employeeId())
                .bind("year", asked.year())
                .mapTo(Boolean.class)
                .one());
  }

  /** Waits for a change noted by this replica, but no longer than the time given. */
  void await(Duration atMost) throws InterruptedException {
    if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }

  private void wakeAfterCommit() {
    if (transactions.getResource(EvidenceChanges.class) != null) {
      return;
    }
    transactions.putResource(EvidenceChanges.class, true);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing to assemble yet.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              signal.release();
            }
          }
        });
  }
}

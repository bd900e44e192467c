package org.annum.kit.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at an operation, in the hands of its {@link OperationWorker}.
 *
 * <p>Whatever the worker reports is saved only while the attempt holds its lease. Work done through
 * {@link #chunk} is counted exactly once even across crashes; a worker that does without is run
 * from the start again, with its counts and rejections cleared.
 *
 * <p>For one thread.
 */
public final class OperationRun {
  private static final long SAVE_EVERY = Duration.ofMillis(500).toNanos();
  private static final int REJECTIONS_IN_MEMORY = 1_000;

  private final Lease lease;
  private final Path payload;
  private final RunStore store;
  private final Tally tally;
  private boolean inChunk;
  private boolean cancelled;
  private long savedAt = System.nanoTime();

  OperationRun(Lease lease, Path payload, RunStore store, Tally tally) {
    this.lease = lease;
    this.payload = payload;
    this.store = store;
    this.tally = tally;
  }

  public UUID operationId() {
    return claim().operationId();
  }

  /** What the operation was asked to do. */
  public Map<String, String> parameters() {
    return claim().parameters();
  }

  /** One of the parameters; {@code null} when the submitter did not give it. */
  public @Nullable String parameter(String name) {
    return claim().parameters().get(name);
  }

  /** The uploaded file; it is deleted after the attempt. */
  public Path payload() {
    return payload;
  }

  /** The last row whose chunk an earlier attempt committed; rows up to it are to be skipped. */
  public long resumeAfter() {
    return tally.resumeAfter();
  }

  /**
   * Does the work for the rows up to {@code lastRow} in one new transaction, together with the
   * counts, rejections and progress reported since the chunk before. Nothing of it stays when the
   * work throws or the lease is lost.
   */
  public void chunk(long lastRow, Runnable work) {
    lease.requireHeld();
    Tally before = tally.copy();
    inChunk = true;
    boolean wanted;
    try {
      wanted =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    work.run();
                    tally.committedUpTo(lastRow);
                    return store.save(claim(), tally);
                  });
      tally.saved();
      savedAt = System.nanoTime();
    } catch (RuntimeException e) {
      tally.restore(before);
      throw e;
    } finally {
      inChunk = false;
    }
    goOnIf(wanted);
  }

  /** Counts rows that were not rejected. */
  public void count(RowOutcome outcome, long rows) {
    tally.count(outcome, rows);
  }

  /** Notes a row that was left out; a row with several things wrong counts once. */
  public void reject(RowRejection rejection) {
    tally.reject(rejection);
    if (tally.pendingCount() >= REJECTIONS_IN_MEMORY && isBeforeFirstChunk()) {
      save();
    }
  }

  /**
   * Keeps a row that is rejected as it stands in the file, so that its submitter gets it back to
   * mend. Call it beside {@link #reject}.
   */
  public void keepRejected(Row row) {
    tally.keep(row);
  }

  /** Says how far the work is; {@code total} is {@code null} while unknown. */
  public void progress(long done, @Nullable Long total) {
    tally.progress(done, total);
    if (System.nanoTime() - savedAt >= SAVE_EVERY) {
      save();
    }
  }

  Claim claim() {
    return lease.claim();
  }

  /** Ends an attempt at what was cancelled before it began. */
  void requireWanted() {
    goOnIf(!claim().cancelRequested());
  }

  /** What follows from a cancellation is done by the same run, to its end. */
  private void goOnIf(boolean wanted) {
    if (!wanted && !cancelled) {
      cancelled = true;
      throw new OperationCancelledException(operationId());
    }
  }

  /** Until then an attempt after this one begins anew, and forgets what this one saved. */
  private boolean isBeforeFirstChunk() {
    return tally.resumeAfter() == 0;
  }

  private void save() {
    if (inChunk) {
      return;
    }
    lease.requireHeld();
    boolean wanted =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    isBeforeFirstChunk()
                        ? store.save(claim(), tally)
                        : store.saveProgress(claim(), tally.progress()));
    if (isBeforeFirstChunk()) {
      tally.saved();
    }
    savedAt = System.nanoTime();
    goOnIf(wanted);
  }
}

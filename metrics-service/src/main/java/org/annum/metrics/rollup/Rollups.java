package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.model.RestatementCause;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jdbi.v3.core.Handle;

/**
 * What other features ask of rollups. A transaction that changes facts first calls {@link
 * #prepare}, and at last either {@link #recompute} or {@link #defer}. Meanwhile it inserts the
 * months it touched into the table {@code touched}, or keeps them to hand them over.
 */
@ApplicationScoped
public class Rollups {
  private final RollupStore store;
  private final RollupService service;
  private final ManagedExecutor threads;

  Rollups(RollupStore store, RollupService service, ManagedExecutor threads) {
    this.store = store;
    this.service = service;
    this.threads = threads;
  }

  /** Makes the work tables of the transaction. */
  public void prepare(Handle handle) {
    store.prepare(handle);
  }

  /** Brings the touched months up to date in this transaction, those that were kept too. */
  public void recompute(Handle handle, FactKind fact, TouchedMonths kept) {
    store.touch(handle, kept);
    recompute(handle, fact);
  }

  /** Brings the touched months up to date in this transaction. */
  public void recompute(Handle handle, FactKind fact) {
    store.lockTouched(handle);
    store.recompute(handle, fact);
  }

  /**
   * Says why the figures change that {@link #recompute} finds changed; unsaid, it is that facts
   * did, or the definition where that is another one.
   */
  public void because(Handle handle, RestatementCause cause) {
    store.giveCause(handle, cause);
  }

  /**
   * Keeps the rollups of some people, or of everybody where none are named, as they are until the
   * end of the transaction.
   */
  public void hold(Handle handle, Collection<String> employees) {
    if (employees.isEmpty()) {
      store.lockEverybody(handle);
    } else {
      store.lock(handle, employees);
    }
  }

  /** Whether a month of some people, or of anybody, was deferred and is not up to date yet. */
  public boolean isPending(Handle handle, YearMonth month, Collection<String> employees) {
    return store.isPending(handle, month, employees);
  }

  /** As {@link #defer(Handle, FactKind)}, those that were kept too. */
  public void defer(Handle handle, FactKind fact, TouchedMonths kept) {
    store.mark(handle, fact, kept);
    defer(handle, fact);
  }

  /** Finds by person what was deferred, in the caller's transaction. */
  void gather(Handle handle) {
    for (FactKind fact : FactKind.values()) {
      store.gatherMarks(handle, fact);
    }
  }

  /** Leaves the touched months for {@link #catchUp}; for many chunks about the same people. */
  public void defer(Handle handle, FactKind fact) {
    store.markTouched(handle, fact);
  }

  /** Brings every month that was deferred up to date, in transactions of its own. */
  public void catchUp(FactKind fact) {
    service.gatherMarks(fact);
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> catchUp(fact, Half.ODD), threads);
    try {
      catchUp(fact, Half.EVEN);
    } finally {
      other.join();
    }
  }

  private void catchUp(FactKind fact, Half half) {
    boolean more = true;
    while (more) {
      more = service.catchUpSome(fact, half);
    }
  }
}

package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.metrics.measure.model.FactKind;
import org.jdbi.v3.core.Handle;

/**
 * What other features ask of rollups. A transaction that changes facts first calls {@link
 * #prepare}, then inserts the months it touched into the table {@code touched}, and at last calls
 * either {@link #recompute} or {@link #defer}.
 */
@ApplicationScoped
public class Rollups {
  private final RollupStore store;
  private final RollupService service;

  Rollups(RollupStore store, RollupService service) {
    this.store = store;
    this.service = service;
  }

  /** Makes the work tables of the transaction. */
  public void prepare(Handle handle) {
    store.prepare(handle);
  }

  /** Brings the touched months up to date in this transaction. */
  public void recompute(Handle handle, FactKind fact) {
    store.lockTouched(handle);
    store.recompute(handle, fact);
  }

  /** Leaves the touched months for {@link #catchUp}; for many chunks about the same people. */
  public void defer(Handle handle, FactKind fact) {
    store.mark(handle, fact);
  }

  /** Brings every month that was deferred up to date, in transactions of its own. */
  public void catchUp(FactKind fact) {
    boolean more = true;
    while (more) {
      more = service.catchUpSome(fact);
    }
  }
}

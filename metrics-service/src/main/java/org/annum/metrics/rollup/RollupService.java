package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.annum.metrics.measure.model.FactKind;
import org.jdbi.v3.core.Jdbi;

/** Use cases of rollups that change them. */
@ApplicationScoped
class RollupService {
  /**
   * People of one transaction: enough to share its cost, few enough to stay short and for their
   * explanations to fit into the memory that a server process keeps.
   */
  private static final int PEOPLE = 40;

  private final Jdbi jdbi;
  private final RollupStore store;

  RollupService(Jdbi jdbi, RollupStore store) {
    this.jdbi = jdbi;
    this.store = store;
  }

  /** Marks the months that a changed measure makes stale, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void markAll(String measure, FactKind fact, Set<String> kinds) {
    jdbi.useHandle(handle -> store.markAll(handle, measure, fact, kinds));
  }

  /** How many months are yet to be brought up to date. */
  long marks(FactKind fact) {
    return jdbi.withHandle(handle -> store.marks(handle, fact));
  }

  /** Sorts out by person what chunks of facts have deferred so far. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void gatherMarks(FactKind fact) {
    jdbi.useHandle(handle -> store.gatherMarks(handle, fact));
  }

  /** Brings the deferred months of some people of a half up to date; false when there are none. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean catchUpSome(FactKind fact, Half half) {
    return jdbi.withHandle(
        handle -> {
          List<String> employees = store.markedEmployees(handle, fact, half, PEOPLE);
          if (employees.isEmpty()) {
            return false;
          }
          store.prepare(handle);
          store.takeMarks(handle, fact, employees);
          store.recompute(handle, fact);
          return true;
        });
  }
}

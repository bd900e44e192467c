package org.annum.review.cycle;

import jakarta.enterprise.context.ApplicationScoped;

/** The only writer of cycles. */
@ApplicationScoped
class CycleStore {
  private final CycleRepository cycles;

  CycleStore(CycleRepository cycles) {
    this.cycles = cycles;
  }

  /** Flushes, so that the version is the one the answer shows and SQL of others sees the row. */
  void save(ReviewCycle cycle) {
    cycles.persistAndFlush(cycle);
  }
}

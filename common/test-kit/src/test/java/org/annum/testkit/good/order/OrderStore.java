package org.annum.testkit.good.order;

import java.time.Clock;
import java.time.Instant;

class OrderStore {
  private final Clock clock;

  OrderStore(Clock clock) {
    this.clock = clock;
  }

  Instant save() {
    return Instant.now(clock);
  }
}

package org.annum.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.annum.kit.schedule.Background;

/** Forgets old keys. */
@ApplicationScoped
class IdempotencySweeper {
  private final IdempotencyStore store;
  private final IdempotencyConfig config;

  IdempotencySweeper(IdempotencyStore store, IdempotencyConfig config) {
    this.store = store;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Background background) {
    background.every(config.sweepEvery(), "idempotency-sweep", this::sweep);
  }

  void sweep() {
    QuarkusTransaction.requiringNew().run(() -> store.removeOlderThan(config.keep()));
  }
}

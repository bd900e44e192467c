package org.annum.kit.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

@Singleton
class DeadLetterMetrics implements MeterBinder {
  private final DeadLetterStore store;

  DeadLetterMetrics(DeadLetterStore store) {
    this.store = store;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("annum.dead.letters", store::count)
        .description("Events that were set aside and wait for an operator")
        .register(registry);
  }
}

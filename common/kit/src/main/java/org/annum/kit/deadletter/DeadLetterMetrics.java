package org.annum.kit.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.annum.kit.telemetry.Sample;
import org.annum.kit.telemetry.Sampler;

@Singleton
class DeadLetterMetrics implements MeterBinder {
  private final Sample<Long> letters;

  DeadLetterMetrics(DeadLetterStore store, Sampler sampler) {
    this.letters = sampler.sample("dead letters", store::count);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("annum.dead.letters", () -> letters.get(Long::doubleValue))
        .description("Events that were set aside and wait for an operator")
        .register(registry);
  }
}

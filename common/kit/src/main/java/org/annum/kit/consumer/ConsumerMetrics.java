package org.annum.kit.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

@Singleton
class ConsumerMetrics implements MeterBinder {
  private final ConsumerLifecycle consumer;

  ConsumerMetrics(ConsumerLifecycle consumer) {
    this.consumer = consumer;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("annum.consumer.paused", () -> consumer.isPaused() ? 1 : 0)
        .description("1 while events wait since they cannot be applied")
        .register(registry);
    consumer
        .topics()
        .forEach(
            topic ->
                Gauge.builder("annum.consumer.lag", () -> consumer.waiting(topic))
                    .tag("topic", topic)
                    .description("Events that wait for this replica, by topic")
                    .register(registry));
  }
}

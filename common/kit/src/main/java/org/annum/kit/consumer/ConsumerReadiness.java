package org.annum.kit.consumer;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@Singleton
class ConsumerReadiness implements HealthCheck {
  private final ConsumerLifecycle consumer;

  ConsumerReadiness(ConsumerLifecycle consumer) {
    this.consumer = consumer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("event-consumer").status(!consumer.isPaused()).build();
  }
}

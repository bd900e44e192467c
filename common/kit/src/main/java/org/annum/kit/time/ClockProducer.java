package org.annum.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.annum.kit.SuiteConfig;

@ApplicationScoped
class ClockProducer {

  /** The system's time in the organisation's zone; a test may produce another clock. */
  @Produces
  @Singleton
  @DefaultBean
  Clock clock(SuiteConfig config) {
    return Clock.system(config.timeZone());
  }
}

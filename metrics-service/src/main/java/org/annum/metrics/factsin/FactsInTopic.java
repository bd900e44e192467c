package org.annum.metrics.factsin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.annum.kit.outbox.OwnedTopic;

/** Where other systems write facts; this service only makes the topic and reads it. */
@ApplicationScoped
class FactsInTopic {
  static final String NAME = "annum.facts-in.v1";

  /** Time to notice that nothing is taken in, and to mend that. */
  private static final Duration RETENTION = Duration.ofDays(14);

  @Produces
  @Singleton
  OwnedTopic factsIn() {
    return OwnedTopic.deleted(NAME, RETENTION);
  }
}

package org.annum.metrics.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.annum.kit.outbox.OwnedTopic;

/** Where completed activities are announced. */
@ApplicationScoped
class ActivityTopic {
  static final String NAME = "annum.activities.v1";
  private static final Duration RETENTION = Duration.ofDays(14);

  @Produces
  @Singleton
  OwnedTopic activities() {
    return OwnedTopic.deleted(NAME, RETENTION);
  }
}

package org.annum.feedback.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.feedback.summary.Summaries;
import org.annum.kit.outbox.OwnedTopic;

/** The topics of this service. */
@ApplicationScoped
class Topics {

  @Produces
  @Singleton
  OwnedTopic summaries() {
    return OwnedTopic.compacted(Summaries.TOPIC);
  }
}

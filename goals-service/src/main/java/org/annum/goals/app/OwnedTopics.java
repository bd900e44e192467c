package org.annum.goals.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.outbox.OwnedTopic;

@ApplicationScoped
class OwnedTopics {

  @Produces
  @Singleton
  OwnedTopic people() {
    return OwnedTopic.compacted("annum.people.v1");
  }

  @Produces
  @Singleton
  OwnedTopic goals() {
    return OwnedTopic.compacted("annum.goals.v1");
  }
}

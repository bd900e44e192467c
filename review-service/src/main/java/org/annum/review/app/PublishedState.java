package org.annum.review.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.digest.StateDigestSource;
import org.annum.kit.outbox.OwnedTopic;

/** The topics this service owns, and the state behind them. */
@ApplicationScoped
class PublishedState {
  private static final String REVIEWS = "annum.reviews.v1";
  private static final String PLANS = "annum.plans.v1";

  @Produces
  @Singleton
  OwnedTopic reviews() {
    return OwnedTopic.compacted(REVIEWS);
  }

  @Produces
  @Singleton
  OwnedTopic plans() {
    return OwnedTopic.compacted(PLANS);
  }

  @Produces
  @Singleton
  StateDigestSource reviewState() {
    return new Source(
        REVIEWS,
        """
        select id::text as key, version from review where result is not null
        """);
  }

  @Produces
  @Singleton
  StateDigestSource planState() {
    return new Source(
        PLANS,
        """
        select id::text as key, version from improvement_plan
        """);
  }

  private record Source(String topic, String sql) implements StateDigestSource {}
}

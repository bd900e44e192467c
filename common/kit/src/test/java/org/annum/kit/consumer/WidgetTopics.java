package org.annum.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.digest.StateDigestSource;
import org.annum.kit.outbox.OwnedTopic;

@ApplicationScoped
class WidgetTopics {

  @Produces
  @Singleton
  OwnedTopic widgets() {
    return OwnedTopic.compacted(WidgetConsumer.TOPIC);
  }

  @Produces
  @Singleton
  StateDigestSource digest() {
    return new StateDigestSource() {
      @Override
      public String topic() {
        return WidgetConsumer.TOPIC;
      }

      @Override
      public String sql() {
        return "select widget_id as key, version from widget_view where not erased";
      }
    };
  }
}

package org.annum.kit.consumer;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The handlers of this service by their topic. */
@Singleton
class EventHandlers {
  private final Map<String, EventHandler> byTopic;

  EventHandlers(@All List<EventHandler> all) {
    this.byTopic = all.stream().collect(Collectors.toMap(EventHandler::topic, handler -> handler));
  }

  Set<String> topics() {
    return byTopic.keySet();
  }

  EventHandler of(String topic) {
    EventHandler handler = byTopic.get(topic);
    if (handler == null) {
      throw new IllegalStateException("no handler for topic " + topic);
    }
    return handler;
  }
}

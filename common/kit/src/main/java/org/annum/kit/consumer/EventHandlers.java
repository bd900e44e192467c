package org.annum.kit.consumer;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The handlers of this service by their topic: of the suite's own events, and of foreign ones. */
@Singleton
class EventHandlers {
  private final Map<String, EventHandler> byTopic;
  private final Map<String, ForeignEventHandler> foreign;

  EventHandlers(@All List<EventHandler> all, @All List<ForeignEventHandler> foreign) {
    this.byTopic = byTopic(all, EventHandler::topic);
    this.foreign = byTopic(foreign, ForeignEventHandler::topic);
  }

  /** Topics of the suite's own events. */
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

  Collection<ForeignEventHandler> foreign() {
    return foreign.values();
  }

  Optional<ForeignEventHandler> foreign(String topic) {
    return Optional.ofNullable(foreign.get(topic));
  }

  private static <H> Map<String, H> byTopic(List<H> handlers, Function<H, String> topic) {
    return handlers.stream().collect(Collectors.toMap(topic, handler -> handler));
  }
}

package org.annum.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a topic that another service creates after this one started. */
@ApplicationScoped
class LateConsumer implements EventHandler {
  static final String TOPIC = "kit.test.late.v1";

  private final AtomicInteger applied = new AtomicInteger();

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    applied.addAndGet(events.size());
  }

  int applied() {
    return applied.get();
  }
}

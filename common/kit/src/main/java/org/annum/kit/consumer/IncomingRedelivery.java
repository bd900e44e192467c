package org.annum.kit.consumer;

import jakarta.inject.Singleton;
import java.util.List;
import org.annum.kit.deadletter.DeadLetter;
import org.annum.kit.deadletter.Redelivery;
import org.annum.kit.event.MalformedEventException;

@Singleton
class IncomingRedelivery implements Redelivery {
  private final EventHandlers handlers;

  IncomingRedelivery(EventHandlers handlers) {
    this.handlers = handlers;
  }

  @Override
  public void redeliver(DeadLetter letter) {
    String key = letter.key();
    String type = letter.type();
    Long version = letter.version();
    if (key == null || type == null || version == null) {
      throw new MalformedEventException("the record has no key, no type or no version");
    }
    var event = new IncomingEvent(letter.topic(), key, type, version, letter.payload());
    handlers.of(letter.topic()).apply(List.of(event));
  }
}

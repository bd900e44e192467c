package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.List;
import org.annum.kit.deadletter.DeadLetter;
import org.annum.kit.deadletter.Redelivery;
import org.annum.kit.event.MalformedEventException;

@Singleton
class IncomingRedelivery implements Redelivery {
  private final EventHandlers handlers;
  private final ForeignRedelivery foreign;

  IncomingRedelivery(EventHandlers handlers, ForeignRedelivery foreign) {
    this.handlers = handlers;
    this.foreign = foreign;
  }

  @Override
  public boolean redeliver(DeadLetter letter) {
    if (foreign.isFor(letter.topic())) {
      return foreign.redeliver(letter);
    }
    String key = letter.key();
    String type = letter.type();
    Long version = letter.version();
    if (key == null || type == null || version == null) {
      throw new MalformedEventException("the record has no key, no type or no version");
    }
    byte[] payload = letter.payload();
    String body = payload == null ? null : new String(payload, UTF_8);
    var event = new IncomingEvent(letter.topic(), key, type, version, body);
    // Its version keeps it from replacing a newer state.
    handlers.of(letter.topic()).apply(List.of(event));
    return true;
  }
}

package org.annum.kit.consumer;

import org.annum.kit.event.EventJson;
import org.annum.kit.event.MalformedEventException;
import org.jspecify.annotations.Nullable;

/**
 * An event another service published.
 *
 * @param version of the state under this key; an event that is not newer than what is known must
 *     change nothing
 * @param body JSON, not yet checked; null when the key was deleted
 */
public record IncomingEvent(
    String topic, String key, String type, long version, @Nullable String body) {

  public boolean isDeletion() {
    return body == null;
  }

  /**
   * Reads the body; unknown fields are ignored.
   *
   * @throws MalformedEventException when it does not fit; let it pass, the loop then sets this
   *     event aside
   */
  public <T> T bodyAs(Class<T> type) {
    if (body == null) {
      throw new MalformedEventException("a deletion has no body");
    }
    return EventJson.read(body, type);
  }
}

package org.annum.kit.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in the outbox.
 *
 * @param row where it waits, with others or alone
 * @param index its place among the events of the row
 */
record PendingEvent(OutboxRow row, int index, String key, long version, @Nullable String payload) {

  /** The same each time the event is published. */
  UUID id() {
    UUID first = row.eventId();
    return new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() + index);
  }
}

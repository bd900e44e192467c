package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits in the outbox, its texts the bytes that Kafka gets. */
final class PendingEvent {
  private final OutboxRow row;
  private final int index;
  private final byte[] key;
  private final long version;
  private final byte @Nullable [] body;

  /**
   * @param row where it waits, with others or alone
   * @param index its place among the events of the row
   * @param body null of a deletion
   */
  PendingEvent(OutboxRow row, int index, byte[] key, long version, byte @Nullable [] body) {
    this.row = row;
    this.index = index;
    this.key = key;
    this.version = version;
    this.body = body;
  }

  OutboxRow row() {
    return row;
  }

  int index() {
    return index;
  }

  /** The same each time the event is published. */
  UUID id() {
    UUID first = row.eventId();
    return new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() + index);
  }

  byte[] keyBytes() {
    return key;
  }

  String key() {
    return new String(key, UTF_8);
  }

  long version() {
    return version;
  }

  byte @Nullable [] bodyBytes() {
    return body;
  }

  @Nullable String body() {
    return body == null ? null : new String(body, UTF_8);
  }
}

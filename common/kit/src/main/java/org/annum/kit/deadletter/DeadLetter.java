package org.annum.kit.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside.
 *
 * @param id 0 before it is stored
 * @param partition null, as is the offset, for an outgoing event
 * @param key null when the record had none
 * @param version null when the record had none
 * @param payload null for a deletion
 * @param reason why it was set aside, for the operator
 */
public record DeadLetter(
    long id,
    Direction direction,
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    @Nullable String key,
    @Nullable String type,
    @Nullable Long version,
    @Nullable String payload,
    String reason,
    Instant failedAt) {

  /** Which way the event was going. */
  public enum Direction {
    /** A handler could not apply it. */
    INCOMING,
    /** The broker would not take it. */
    OUTGOING
  }
}

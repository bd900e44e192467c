package org.annum.kit.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside.
 *
 * @param id 0 before it is stored
 * @param partition null, as is the offset, for an outgoing event
 * @param key null when the record had none
 * @param version null when the record had none
 * @param payload as it was sent; null for a deletion
 * @param headers the record's, as far as they are the event's
 * @param reason why it was set aside, for the operator
 * @param violations everything that is wrong with it, where that is known
 * @param standing the version of what it is about when it was set aside, 0 when there was nothing;
 *     null where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // letters are stored and shown, never compared
public record DeadLetter(
    long id,
    Direction direction,
    String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    @Nullable String key,
    @Nullable String type,
    @Nullable Long version,
    byte @Nullable [] payload,
    Map<String, String> headers,
    String reason,
    List<Violation> violations,
    Instant failedAt,
    @Nullable Long standing) {

  /** Which way the event was going. */
  public enum Direction {
    /** A handler could not apply it. */
    INCOMING,
    /** The broker would not take it. */
    OUTGOING
  }
}

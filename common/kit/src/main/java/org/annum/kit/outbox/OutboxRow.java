package org.annum.kit.outbox;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox table.
 *
 * @param payload in UTF-8, a whole array
 * @param createdAt as the events say it
 * @param packed whether it holds the events of its payload; key and version are those of the first
 */
record OutboxRow(
    long id,
    String topic,
    String key,
    String type,
    long version,
    @Nullable ByteBuffer payload,
    boolean packed,
    UUID eventId,
    String createdAt,
    @Nullable String traceparent) {}

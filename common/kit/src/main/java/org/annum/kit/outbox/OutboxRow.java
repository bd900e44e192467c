package org.annum.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OutboxRow(
    long id,
    String topic,
    String key,
    String type,
    long version,
    @Nullable String payload,
    UUID eventId,
    Instant createdAt,
    @Nullable String traceparent) {}

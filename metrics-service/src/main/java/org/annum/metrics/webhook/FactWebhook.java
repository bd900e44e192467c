package org.annum.metrics.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source that may deliver facts.
 *
 * @param lastReceivedAt null while nothing came
 * @param lastAccepted items of the last delivery that went in
 */
record FactWebhook(
    String source,
    long version,
    boolean enabled,
    Instant createdAt,
    @Nullable Instant lastReceivedAt,
    int lastAccepted,
    int lastRejected,
    long accepted,
    long rejected) {}

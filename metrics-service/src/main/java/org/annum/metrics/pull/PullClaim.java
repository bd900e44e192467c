package org.annum.metrics.pull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of one run to pull a source.
 *
 * @param runId names the run; whoever no longer holds the current one may not write
 * @param version of the source; a run ends when people change it
 * @param failures in a row before this run
 */
record PullClaim(
    String source,
    UUID runId,
    long version,
    String kind,
    JsonNode settings,
    @Nullable Integer requestsPerMinute,
    @Nullable JsonNode cursor,
    int failures) {}

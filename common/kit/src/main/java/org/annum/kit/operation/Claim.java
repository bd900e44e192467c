package org.annum.kit.operation;

import java.util.Map;
import java.util.UUID;

/**
 * The right of one attempt to work on an operation.
 *
 * @param leaseToken names the attempt; whoever no longer holds the current one may not write
 */
record Claim(
    UUID operationId,
    UUID leaseToken,
    String kind,
    Map<String, String> parameters,
    int attempt,
    boolean cancelRequested,
    long resumeAfter,
    OperationCounts counts,
    OperationProgress progress) {}

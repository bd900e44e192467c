package org.annum.metrics.rollup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import org.annum.metrics.measure.model.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A rollup as it is kept.
 *
 * @param applicable false where the month was marked not to count for the person
 */
public record Rollup(
    YearMonth month,
    long version,
    boolean applicable,
    @Nullable String currency,
    Moments moments,
    @Nullable JsonNode exceptions) {}

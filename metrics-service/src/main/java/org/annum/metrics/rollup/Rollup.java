package org.annum.metrics.rollup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import org.annum.metrics.measure.model.Moments;
import org.jspecify.annotations.Nullable;

/** A rollup as it is kept. */
record Rollup(
    YearMonth month,
    long version,
    @Nullable String currency,
    Moments moments,
    @Nullable JsonNode exceptions) {}

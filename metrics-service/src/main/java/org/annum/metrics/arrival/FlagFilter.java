package org.annum.metrics.arrival;

import java.time.YearMonth;
import org.annum.metrics.arrival.model.FlagState;
import org.jspecify.annotations.Nullable;

/** Which flags a list shows; null stands for all. */
record FlagFilter(
    @Nullable String employeeId,
    @Nullable String measure,
    @Nullable YearMonth month,
    @Nullable FlagState state) {}

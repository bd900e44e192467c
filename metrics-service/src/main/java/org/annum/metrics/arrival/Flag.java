package org.annum.metrics.arrival;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.annum.metrics.arrival.model.ArrivalRule;
import org.annum.metrics.arrival.model.FlagState;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * A fact that broke an arrival rule and was let in.
 *
 * @param decidable whether who asked may accept it
 */
record Flag(
    UUID id,
    long version,
    FactKind fact,
    String source,
    String externalId,
    long factVersion,
    String employeeId,
    String kind,
    @Nullable String measure,
    ArrivalRule rule,
    YearMonth month,
    OffsetDateTime at,
    @Nullable BigDecimal value,
    @Nullable BigDecimal lower,
    @Nullable BigDecimal upper,
    @Nullable OffsetDateTime notAfter,
    FlagState state,
    OffsetDateTime flaggedAt,
    @Nullable OffsetDateTime closedAt,
    @Nullable String acceptedBy,
    @Nullable String reason,
    boolean decidable) {}

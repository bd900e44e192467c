package org.annum.metrics.arrival;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.annum.metrics.arrival.model.ArrivalRule;
import org.annum.metrics.arrival.model.FlagState;
import org.annum.metrics.measure.model.FactKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact that broke an arrival rule and was let in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FactFlag", description = "A fact that broke an arrival rule and was let in")
record FlagResponse(
    @Schema(description = "Its id", examples = "01932f4e-8f5a-7c3e-9d1a-2b3c4d5e6f70") UUID id,
    @Schema(description = "Its version", examples = "1") long version,
    @Schema(description = "Where it stands", examples = "OPEN") FlagState state,
    @Schema(description = "What is odd", examples = "OUTLIER") ArrivalRule rule,
    @Schema(
            description = "Whose rule it is; absent for a rule about the fact as a whole",
            examples = "prep_minutes")
        @Nullable String measure,
    @Schema(description = "What the fact is", examples = "DATA_POINT") FactKind fact,
    @Schema(description = "source:externalId of the fact", examples = "timer:prep-2024-001")
        String recordId,
    @Schema(description = "The version of the fact it is about", examples = "17") long factVersion,
    @Schema(description = "Whose fact it is", examples = "E1001") String employeeId,
    @Schema(description = "Activity type or metric; empty for a deal", examples = "prep_minutes")
        String kind,
    @Schema(description = "The month the fact counts in", examples = "2024-03") YearMonth month,
    @Schema(description = "The time that decides it", examples = "2024-03-05T10:00:00+08:00")
        OffsetDateTime at,
    @Schema(description = "The odd value", examples = "480") @Nullable BigDecimal value,
    @Schema(description = "The smallest usual value", examples = "36.4") @Nullable BigDecimal lower,
    @Schema(description = "The largest usual value", examples = "59.6") @Nullable BigDecimal upper,
    @Schema(
            description = "The latest time that was not in the future",
            examples = "2024-03-05T10:05:00+08:00")
        @Nullable OffsetDateTime notAfter,
    @Schema(description = "When the fact arrived", examples = "2024-03-05T10:00:01+08:00")
        OffsetDateTime flaggedAt,
    @Schema(description = "When it was closed", examples = "2024-03-06T09:00:00+08:00")
        @Nullable OffsetDateTime closedAt,
    @Schema(description = "Who accepted the fact as it is", examples = "E2001")
        @Nullable String acceptedBy,
    @Schema(description = "Why", examples = "年度方案评审，确实准备了一整天") @Nullable String reason) {

  static FlagResponse from(Flag flag) {
    return new FlagResponse(
        flag.id(),
        flag.version(),
        flag.state(),
        flag.rule(),
        flag.measure(),
        flag.fact(),
        flag.source() + ":" + flag.externalId(),
        flag.factVersion(),
        flag.employeeId(),
        flag.kind(),
        flag.month(),
        flag.at(),
        flag.value(),
        flag.lower(),
        flag.upper(),
        flag.notAfter(),
        flag.flaggedAt(),
        flag.closedAt(),
        flag.acceptedBy(),
        flag.reason());
  }
}

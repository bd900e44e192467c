package org.annum.metrics.arrival;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.annum.metrics.arrival.model.ArrivalRule;
import org.annum.metrics.arrival.model.FlagState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a fact was flagged, as it is shown beside the fact. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FactFlagMark", description = "That a fact was odd when it arrived")
public record FlagMark(
    @Schema(description = "The flag", examples = "01932f4e-8f5a-7c3e-9d1a-2b3c4d5e6f70") UUID id,
    @Schema(description = "What is odd", examples = "OUTLIER") ArrivalRule rule,
    @Schema(description = "Whose rule it is", examples = "prep_minutes") @Nullable String measure,
    @Schema(description = "Where the flag stands", examples = "OPEN") FlagState state) {}

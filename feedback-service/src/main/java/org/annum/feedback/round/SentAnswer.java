package org.annum.feedback.round;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What one rater answered. It carries no id: an answer is never found again")
record SentAnswer(
    @Schema(
            description = "PEER, MANAGER, REPORT, SELF or INTERNAL_CUSTOMER",
            examples = "PEER",
            required = true)
        @Nullable String group,
    @Schema(
            description = "Whole numbers on the scale, by item; an item may be left out",
            examples = "{\"teamwork\": 4}",
            required = true)
        @Nullable Map<String, BigDecimal> ratings,
    @Schema(
            description = "Shown to the subject when enough wrote one; style may betray its writer",
            examples = "希望更主动沟通")
        @Nullable String comment) {}

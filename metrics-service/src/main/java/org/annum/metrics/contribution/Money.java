package org.annum.metrics.contribution;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money. */
@Schema(name = "ContributionMoney", description = "An amount of money")
record Money(
    @Schema(description = "How much", examples = "26000") BigDecimal amount,
    @Schema(description = "ISO 4217", examples = "CNY") String currency) {}

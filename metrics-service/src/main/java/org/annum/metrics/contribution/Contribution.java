package org.annum.metrics.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.annum.metrics.contribution.model.ContributionRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person in one role at one deal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One person in one role at one deal")
record Contribution(
    @Schema(description = "source:externalId of the deal", examples = "crm-deals:D24-0001")
        String dealId,
    @Schema(description = "Who", examples = "E1001") String employeeId,
    @Schema(description = "As what", examples = "SUPPORT") ContributionRole role,
    @Schema(description = "Above 0 and at most 1; of an owner always 1", examples = "0.5")
        BigDecimal share,
    @Schema(description = "Amount of the deal times the share") Money amount,
    @Schema(description = "Amount of the whole deal") Money dealAmount,
    @Schema(description = "OPEN, WON or LOST", examples = "WON") String status,
    @Schema(description = "Customer", examples = "客户丁") @Nullable String customer,
    @Schema(description = "First day", examples = "2024-01-15") LocalDate openedOn,
    @Schema(description = "Day of the decision; absent while open", examples = "2024-03-31")
        @Nullable LocalDate closedOn) {}

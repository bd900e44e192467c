package org.annum.review.review;

import java.util.List;
import java.util.Map;
import org.annum.review.evidence.model.ThemeCount;
import org.annum.review.figure.model.CustomerFigures;
import org.annum.review.period.model.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CustomerFeedback", description = "What customers said, asked and unasked")
record CustomerResponse(
    @Schema(description = "Mean score of the questionnaires") @Nullable Shown csat,
    @Schema(description = "How many answered", examples = "120") long responses,
    @Schema(description = "Answers of 2 or less", examples = "9") long low,
    @Schema(description = "Answers by score", examples = "{\"5\": 95, \"1\": 4}")
        Map<String, Long> distribution,
    @Schema(description = "The mean by month") List<MeasureResponse.MonthResponse> months,
    @Schema(description = "Remarks made unasked", examples = "12") long remarks,
    @Schema(description = "Positive ones among them", examples = "9") long remarksPositive,
    @Schema(description = "Negative ones among them", examples = "3") long remarksNegative,
    @Schema(description = "What comments were about") List<ThemeCount> themes) {

  static CustomerResponse from(CustomerFigures customers) {
    return new CustomerResponse(
        Shown.ofNullable(customers.csat(), ""),
        customers.responses(),
        customers.low(),
        customers.distribution(),
        customers.months().stream()
            .map(month -> MeasureResponse.MonthResponse.from(month, ""))
            .toList(),
        customers.remarks(),
        customers.positiveRemarks(),
        customers.negativeRemarks(),
        customers.themes());
  }
}

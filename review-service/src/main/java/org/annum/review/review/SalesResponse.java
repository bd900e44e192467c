package org.annum.review.review;

import java.math.BigDecimal;
import org.annum.review.figure.model.ShareFigure;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.period.model.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SalesResults", description = "Sales that were supported, and what came of deals")
record SalesResponse(
    @Schema(description = "Amount × share over the deals won in the year")
        @Nullable Shown supportedSales,
    @Schema(description = "Currency of the amount", examples = "CNY") @Nullable String currency,
    @Schema(description = "What the team was to sell") @Nullable TeamTargetResponse teamTarget,
    @Schema(description = "Supported sales / team target; absent where one of them is")
        @Nullable Shown supportedSalesShare,
    @Schema(description = "Deals won that were supported") @Nullable Shown wonDeals,
    @Schema(description = "Won / (won + lost)") @Nullable Shown conversionRate,
    @Schema(description = "Mean days from opening to closing of won deals")
        @Nullable Shown salesCycleDays) {
  private static final String SUPPORTED_SALES = "supported_sales";

  static SalesResponse from(YearFigures figures) {
    ShareFigure share = figures.share(SUPPORTED_SALES).orElse(null);
    return new SalesResponse(
        MeasureResponse.value(figures, SUPPORTED_SALES),
        figures.measure(SUPPORTED_SALES).map(figure -> figure.currency()).orElse(null),
        share == null ? null : TeamTargetResponse.from(share),
        share == null ? null : Shown.ofNullable(share.share(), "ratio"),
        MeasureResponse.value(figures, "won_deals"),
        MeasureResponse.value(figures, "conversion_rate"),
        MeasureResponse.value(figures, "sales_cycle_days"));
  }

  @Schema(name = "TeamTargetReference", description = "A team's target for the year")
  record TeamTargetResponse(
      @Schema(description = "Id of the target in goals-service") String teamTargetId,
      @Schema(description = "The team", examples = "east-1") String team,
      @Schema(description = "The amount", examples = "7142857") BigDecimal amount,
      @Schema(description = "Its currency", examples = "CNY") @Nullable String currency) {

    static TeamTargetResponse from(ShareFigure share) {
      return new TeamTargetResponse(
          share.teamTargetId(), share.team(), share.teamTarget(), share.currency());
    }
  }
}

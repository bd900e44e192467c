package org.annum.metrics.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.annum.metrics.measure.model.ArrivalRules;
import org.annum.metrics.measure.model.OutlierRule;
import org.annum.metrics.measure.model.RuleAction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of facts when they arrive. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ArrivalRules", description = "What is asked of facts when they arrive")
record ArrivalRulesResponse(
    @Schema(description = "A value outside minimum and maximum", examples = "REJECT")
        RuleAction range,
    @Schema(description = "A time of the measure's month that has not come", examples = "OFF")
        RuleAction future,
    @Schema(description = "A person whom nobody knows", examples = "REJECT")
        RuleAction unknownEmployee,
    @Schema(description = "A value far from the person's own; absent where that is not asked")
        @Nullable Outlier outlier) {

  /** When a value is unusual for a person. */
  @Schema(name = "OutlierRule", description = "When a value is unusual for a person")
  record Outlier(
      @Schema(description = "What becomes of such a fact", examples = "FLAG") RuleAction action,
      @Schema(description = "How many spreads are usual", examples = "4") BigDecimal deviations,
      @Schema(description = "How many values are looked at", examples = "24") int values,
      @Schema(description = "With fewer values nothing is unusual", examples = "6")
          int minimumValues) {

    static @Nullable Outlier from(@Nullable OutlierRule rule) {
      return rule == null
          ? null
          : new Outlier(rule.action(), rule.deviations(), rule.values(), rule.minimumValues());
    }
  }

  static ArrivalRulesResponse from(ArrivalRules rules) {
    return new ArrivalRulesResponse(
        rules.range(), rules.future(), rules.unknownEmployee(), Outlier.from(rules.outlier()));
  }
}

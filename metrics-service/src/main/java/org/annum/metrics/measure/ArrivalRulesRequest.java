package org.annum.metrics.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.annum.metrics.measure.model.ArrivalRules;
import org.annum.metrics.measure.model.OutlierRule;
import org.annum.metrics.measure.model.RuleAction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be asked of facts when they arrive; what is absent is as usual. */
@Schema(
    name = "NewArrivalRules",
    description =
        "What is asked of facts that arrive from now on: each rule OFF, FLAG or REJECT. What is"
            + " stored already is not judged again")
record ArrivalRulesRequest(
    @Schema(
            description = "A value outside minimum and maximum; REJECT if absent",
            examples = "REJECT")
        @Nullable RuleAction range,
    @Schema(
            description = "A time of the measure's month that has not come; OFF if absent",
            examples = "FLAG")
        @Nullable RuleAction future,
    @Schema(
            description =
                "A person whom nobody knows; REJECT if absent. They are let in when every measure"
                    + " of the kind of fact says FLAG",
            examples = "REJECT")
        @Nullable RuleAction unknownEmployee,
    @Schema(description = "A value far from the person's own; not asked if absent") @Valid
        @Nullable Outlier outlier) {
  private static final BigDecimal DEVIATIONS = BigDecimal.valueOf(4);
  private static final int VALUES = 24;
  private static final int MINIMUM_VALUES = 6;

  /** When a value is unusual for a person. */
  @Schema(
      name = "NewOutlierRule",
      description =
          "A value outside median ± deviations × max(1.4826 × MAD, 5 % of the median) of the"
              + " person's latest values before it")
  record Outlier(
      @Schema(description = "What becomes of such a fact", examples = "FLAG") @NotNull
          RuleAction action,
      @Schema(description = "How many spreads are usual; 4 if absent", examples = "4")
          @Nullable BigDecimal deviations,
      @Schema(description = "How many values are looked at; 24 if absent", examples = "24")
          @Nullable Integer values,
      @Schema(description = "With fewer values nothing is unusual; 6 if absent", examples = "6")
          @Nullable Integer minimumValues) {

    OutlierRule rule() {
      return new OutlierRule(
          action,
          Objects.requireNonNullElse(deviations, DEVIATIONS),
          Objects.requireNonNullElse(values, VALUES),
          Objects.requireNonNullElse(minimumValues, MINIMUM_VALUES));
    }
  }

  ArrivalRules rules() {
    return new ArrivalRules(
        Objects.requireNonNullElse(range, ArrivalRules.DEFAULT.range()),
        Objects.requireNonNullElse(future, ArrivalRules.DEFAULT.future()),
        Objects.requireNonNullElse(unknownEmployee, ArrivalRules.DEFAULT.unknownEmployee()),
        outlier == null ? null : outlier.rule());
  }
}

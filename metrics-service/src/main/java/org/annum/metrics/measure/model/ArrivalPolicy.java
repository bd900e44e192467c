package org.annum.metrics.measure.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.problem.Violation;

/**
 * Which arrival rules a definition may have: an outlier needs values that differ, and a time due
 * lies in the future as a rule.
 */
final class ArrivalPolicy {
  private static final int FEWEST_VALUES = 3;
  private static final int MOST_VALUES = 100;
  private static final BigDecimal MOST_DEVIATIONS = BigDecimal.valueOf(100);

  private final MeasureDefinition measure;
  private final List<Violation> violations = new ArrayList<>();

  private ArrivalPolicy(MeasureDefinition measure) {
    this.measure = measure;
  }

  static List<Violation> violations(MeasureDefinition measure) {
    ArrivalPolicy policy = new ArrivalPolicy(measure);
    ArrivalRules rules = measure.arrival();
    if (rules != null && measure.isRatio()) {
      policy.add("", "measure.not-of-ratio");
    } else if (rules != null) {
      policy.check(rules);
    }
    return policy.violations;
  }

  private void check(ArrivalRules rules) {
    if (rules.unknownEmployee() == RuleAction.OFF) {
      add("/unknownEmployee", "measure.unknown-employee-off");
    }
    if (rules.future() != RuleAction.OFF && measure.month() == MonthBasis.DUE) {
      add("/future", "measure.due-in-future");
    }
    if (rules.outlier() != null) {
      check(rules.outlier());
    }
  }

  private void check(OutlierRule outlier) {
    if (measure.fact() == FactKind.ACTIVITY || measure.value() == FactValue.ONE) {
      add("/outlier", "measure.outlier-needs-values");
    }
    if (outlier.deviations().signum() <= 0 || outlier.deviations().compareTo(MOST_DEVIATIONS) > 0) {
      add("/outlier/deviations", "measure.deviations-unusable", MOST_DEVIATIONS);
    }
    if (outlier.values() < FEWEST_VALUES || outlier.values() > MOST_VALUES) {
      add("/outlier/values", "measure.history-unusable", FEWEST_VALUES, MOST_VALUES);
    } else if (outlier.minimumValues() < FEWEST_VALUES
        || outlier.minimumValues() > outlier.values()) {
      add("/outlier/minimumValues", "measure.history-unusable", FEWEST_VALUES, outlier.values());
    }
  }

  private void add(String pointer, String code, Object... arguments) {
    violations.add(Violation.of("/arrival" + pointer, code, arguments));
  }
}

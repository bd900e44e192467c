package org.annum.metrics.measure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // deviations, values, minimumValues, pointers
    "0.01, 3, 3, ''",
    "100, 100, 100, ''",
    "0, 24, 6, /arrival/outlier/deviations",
    "100.01, 24, 6, /arrival/outlier/deviations",
    "4, 2, 2, /arrival/outlier/values",
    "4, 101, 6, /arrival/outlier/values",
    "4, 24, 2, /arrival/outlier/minimumValues",
    "4, 24, 24, ''",
    "4, 24, 25, /arrival/outlier/minimumValues",
  })
  void shouldHoldOutliersToUsableNumbers(
      BigDecimal deviations, int values, int minimumValues, String pointer) {
    ArrivalRules rules =
        rules(
            RuleAction.OFF,
            RuleAction.REJECT,
            new OutlierRule(RuleAction.FLAG, deviations, values, minimumValues));

    assertThat(pointers(points(FactValue.VALUE, rules)))
        .isEqualTo(pointer.isEmpty() ? List.of() : List.of(pointer));
  }

  @Test
  void shouldRefuseOutliersAmongOnes() {
    OutlierRule outlier = new OutlierRule(RuleAction.FLAG, BigDecimal.ONE, 24, 6);

    assertThat(pointers(points(FactValue.ONE, rules(RuleAction.OFF, RuleAction.REJECT, outlier))))
        .containsExactly("/arrival/outlier");
  }

  @Test
  void shouldRefuseToAskWhetherSomethingIsDueInTheFutureOrSomebodysAtAll() {
    MeasureDefinition due =
        measure(
            Aggregation.COUNT,
            FactKind.ACTIVITY,
            MonthBasis.DUE,
            FactValue.ONE,
            rules(RuleAction.FLAG, RuleAction.OFF, null));

    assertThat(pointers(due)).containsExactly("/arrival/unknownEmployee", "/arrival/future");
  }

  @Test
  void shouldRefuseRulesOfARatio() {
    assertThat(pointers(measure(Aggregation.RATIO, null, null, null, ArrivalRules.DEFAULT)))
        .containsExactly("/arrival");
    assertThat(pointers(measure(Aggregation.RATIO, null, null, null, null))).isEmpty();
  }

  private static List<String> pointers(MeasureDefinition measure) {
    return ArrivalPolicy.violations(measure).stream().map(Violation::pointer).toList();
  }

  private static ArrivalRules rules(
      RuleAction future, RuleAction unknownEmployee, @Nullable OutlierRule outlier) {
    return new ArrivalRules(RuleAction.REJECT, future, unknownEmployee, outlier);
  }

  private static MeasureDefinition points(FactValue value, ArrivalRules rules) {
    return measure(Aggregation.SUM, FactKind.DATA_POINT, MonthBasis.OCCURRED, value, rules);
  }

  private static MeasureDefinition measure(
      Aggregation aggregation,
      @Nullable FactKind fact,
      @Nullable MonthBasis month,
      @Nullable FactValue value,
      @Nullable ArrivalRules rules) {
    return new MeasureDefinition(
        "m",
        new MeasureDefinition.Names("指标", "Measure"),
        "units",
        Direction.UP,
        aggregation,
        fact,
        "m",
        month,
        Set.of(),
        value,
        null,
        null,
        null,
        null,
        false,
        false,
        null,
        null,
        rules);
  }
}

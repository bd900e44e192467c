package org.annum.goals.goal.model;

import static org.annum.goals.goal.model.GoalFixture.aGoal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalPolicyTest {
  private static final Period YEAR = new Period(2024);

  @Test
  void shouldAcceptWhenNothingIsWrong() {
    assertThat(codes(aGoal())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-1,goal.weight-out-of-range",
    "0,goal.weight-out-of-range",
    "0.000001,",
    "100,",
    "100.000001,goal.weight-out-of-range",
    "25.0000001,goal.too-many-digits",
    "1E+999999999,goal.too-many-digits",
    "1E-999999999,goal.too-many-digits",
    ",value.required"
  })
  void shouldBoundTheWeight(@Nullable String weight, @Nullable String code) {
    assertThat(codes(aGoal().weighing(weight))).isEqualTo(expected("/weight", code));
  }

  @ParameterizedTest
  @CsvSource({
    "tasks/month,0,goal.target-not-positive",
    "tasks/month,0.000001,",
    "tasks/month,-5,goal.target-not-positive",
    "tasks/month,999999999999,",
    "tasks/month,1000000000000,goal.too-many-digits",
    "tasks/month,,value.required",
    "ratio,1,",
    "ratio,1.000001,goal.out-of-range",
    "percent,100,",
    "percent,100.1,goal.out-of-range",
    "points(1-5),1,",
    "points(1-5),0.9,goal.out-of-range",
    "points(1-5),5,",
    "points(1-5),5.1,goal.out-of-range",
    "points(5-1),9,"
  })
  void shouldHoldTheTargetWithinItsUnit(
      String unit, @Nullable String target, @Nullable String code) {
    assertThat(codes(aGoal().in(unit).aimingAt(target))).isEqualTo(expected("/target", code));
  }

  @ParameterizedTest
  @CsvSource({
    "UP,40,",
    "UP,50,goal.baseline-is-target",
    "UP,50.00,goal.baseline-is-target",
    "UP,50.1,goal.baseline-above-target",
    "DOWN,60,",
    "DOWN,50,goal.baseline-is-target",
    "DOWN,49.9,goal.baseline-below-target"
  })
  void shouldKeepADistanceBetweenBaselineAndTarget(
      String direction, String baseline, @Nullable String code) {
    assertThat(codes(aGoal().towards(direction).from(baseline)))
        .isEqualTo(expected("/baseline", code));
  }

  @ParameterizedTest
  @CsvSource({"0.99,goal.cap-out-of-range", "1,", "1.2,", "10,", "10.1,goal.cap-out-of-range", ","})
  void shouldBoundTheCap(@Nullable String cap, @Nullable String code) {
    assertThat(codes(aGoal().capped(cap))).isEqualTo(expected("/cap", code));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01,2024-12-31,,",
    "2023-12-31,2024-12-31,/validFrom,goal.outside-period",
    "2024-01-01,2025-01-01,/validTo,goal.outside-period",
    "2024-07-01,2024-07-01,,",
    "2024-07-02,2024-07-01,/validTo,goal.ends-before-start",
    ",,,"
  })
  void shouldKeepValidityWithinThePeriod(
      @Nullable String from, @Nullable String to, @Nullable String pointer, @Nullable String code) {
    assertThat(codes(aGoal().valid(from, to)))
        .isEqualTo(pointer == null ? List.of() : expected(pointer, code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "follow-ups", "跟进", "2.1_x", "A"})
  void shouldAcceptWhenKeyIsUsable(String key) {
    assertThat(codes(aGoal().named(key))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-a", "a b", "a/b", "a:b"})
  void shouldRefuseWhenKeyIsNotUsable(String key) {
    assertThat(codes(aGoal().named(key))).containsExactly("/key goal.bad-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Csat", "1csat", "follow-ups", "a b"})
  void shouldRefuseWhenMeasureIsNoCode(String measure) {
    assertThat(codes(aGoal().measuring(measure))).containsExactly("/measure goal.bad-measure");
  }

  @Test
  void shouldRefuseWhenNamesAreUnknown() {
    assertThat(codes(aGoal().kind("quantity").towards("SIDEWAYS")))
        .containsExactly("/kind value.not-one-of", "/direction value.not-one-of");
  }

  @ParameterizedTest
  @CsvSource({
    "points(1-5),4,,,,",
    "rating,4,,,/scale,goal.scale-required",
    "rating,4,1,5,,",
    "rating,4,1,,/scale,goal.scale-incomplete",
    "rating,4,,5,/scale,goal.scale-incomplete",
    "rating,4,5,5,/scale,goal.scale-upside-down",
    "rating,1,1,5,,",
    "rating,5.1,1,5,/target,goal.out-of-range"
  })
  void shouldGiveEveryBehaviourGoalAScale(
      String unit,
      String target,
      @Nullable String min,
      @Nullable String max,
      @Nullable String pointer,
      @Nullable String code) {
    assertThat(codes(aGoal().kind("BEHAVIOUR").in(unit).aimingAt(target).rated(min, max)))
        .isEqualTo(pointer == null ? List.of() : expected(pointer, code));
  }

  private static List<String> expected(String pointer, @Nullable String code) {
    return code == null ? List.of() : List.of(pointer + " " + code);
  }

  private static List<String> codes(GoalFixture goal) {
    return GoalPolicy.violations(goal.proposed(), YEAR).stream()
        .map(violation -> violation.pointer() + " " + violation.code())
        .toList();
  }
}

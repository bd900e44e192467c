package org.annum.goals.goal.model;

import static org.annum.goals.goal.model.GoalFixture.aGoal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightPolicyTest {

  @ParameterizedTest
  @ValueSource(strings = {"100", "25 15 25 15 10 10", "33.3 33.3 33.4", "99.999999 0.000001"})
  void shouldAcceptWhenWeightsAddUpTo100(String weights) {
    assertThat(WeightPolicy.violations(goals(weights))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99.999999,99.999999", "100.000001,100.000001", "60 60,120", "33.3 33.3 33.3,99.9"})
  void shouldRefuseWhenWeightsDoNotAddUp(String weights, String sum) {
    // When
    var violations = WeightPolicy.violations(goals(weights));

    // Then
    assertThat(violations).hasSize(1);
    assertThat(violations.get(0).pointer()).isEqualTo("/goals");
    assertThat(violations.get(0).code()).isEqualTo("goal-set.weights-not-whole");
    assertThat(violations.get(0).arguments()).containsExactly(sum);
  }

  @Test
  void shouldRefuseWhenThereIsNoGoal() {
    assertThat(WeightPolicy.violations(List.of()).get(0).code()).isEqualTo("goal-set.empty");
  }

  @Test
  void shouldPointToTheSecondWhenKeyStandsTwice() {
    // Given
    var goals =
        List.of(
            aGoal().named("a").weighing("50").proposed(),
            aGoal().named("a").weighing("50").proposed());

    // When
    var violations = WeightPolicy.violations(goals);

    // Then
    assertThat(violations).hasSize(1);
    assertThat(violations.get(0).pointer()).isEqualTo("/goals/1/key");
  }

  private static List<ProposedGoal> goals(String weights) {
    String[] all = weights.split(" ");
    return IntStream.range(0, all.length)
        .mapToObj(index -> aGoal().named("goal-" + index).weighing(all[index]).proposed())
        .toList();
  }
}

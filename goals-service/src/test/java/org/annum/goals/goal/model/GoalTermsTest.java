package org.annum.goals.goal.model;

import static org.annum.goals.goal.model.GoalFixture.aGoal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GoalTermsTest {
  private static final Period YEAR = new Period(2024);

  @Test
  void shouldFillInDefaultsWhenTheyAreAbsent() {
    // When
    var terms = GoalTerms.of(aGoal().proposed(), YEAR);

    // Then
    assertThat(terms.cap()).isEqualTo("1.2");
    assertThat(terms.validFrom()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(terms.validTo()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(terms.scale()).isNull();
  }

  @Test
  void shouldBeEqualWhenNumbersAreWrittenDifferently() {
    // Given
    var one = GoalTerms.of(aGoal().aimingAt("50.00").weighing("25.0").proposed(), YEAR);
    var other = GoalTerms.of(aGoal().aimingAt("5E+1").weighing("25").proposed(), YEAR);

    // Then
    assertThat(one).isEqualTo(other);
    assertThat(one.target()).isEqualTo(new BigDecimal("50"));
  }

  @Test
  void shouldImplyTheScaleWhenBehaviourIsInPoints() {
    // When
    var terms =
        GoalTerms.of(aGoal().kind("BEHAVIOUR").in("points(1-5)").aimingAt("4").proposed(), YEAR);

    // Then
    assertThat(terms.scale()).isEqualTo(new Scale(BigDecimal.ONE, BigDecimal.valueOf(5)));
  }
}

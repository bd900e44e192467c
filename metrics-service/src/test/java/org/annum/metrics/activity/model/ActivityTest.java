package org.annum.metrics.activity.model;

import static org.annum.metrics.measure.model.Trait.ACCURATE;
import static org.annum.metrics.measure.model.Trait.COMPLETED;
import static org.annum.metrics.measure.model.Trait.HIGH;
import static org.annum.metrics.measure.model.Trait.LATE;
import static org.annum.metrics.measure.model.Trait.ON_TIME;
import static org.annum.metrics.measure.model.Trait.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityTest {
  private static final Instant DUE = Instant.parse("2024-03-29T10:00:00Z");

  @Test
  void shouldBeOnTimeWhenCompletedInTheLastMoment() {
    assertThat(activity(Priority.HIGH, Duration.ZERO, true).traits())
        .containsExactlyInAnyOrder(HIGH, COMPLETED, ON_TIME, ACCURATE);
  }

  @Test
  void shouldBeLateWhenCompletedAMomentAfterDue() {
    assertThat(activity(Priority.NORMAL, Duration.ofNanos(1000), false).traits())
        .containsExactlyInAnyOrder(OTHER, COMPLETED, LATE);
  }

  @Test
  void shouldBeNeitherOnTimeNorLateNorAccurateWhenNeverCompleted() {
    assertThat(activity(Priority.LOW, null, true).traits()).containsExactly(OTHER);
  }

  @Test
  void shouldNotBeAccurateWhenNobodyChecked() {
    assertThat(activity(Priority.LOW, Duration.ZERO, null).traits()).doesNotContain(ACCURATE);
  }

  @Test
  void shouldRoundTheDelayToSixDecimals() {
    assertThat(delay(Duration.ofMinutes(100))).isEqualTo("1.666667");
    assertThat(delay(Duration.ofSeconds(3600 * 24 * 400L + 1))).isEqualTo("9600.000278");
  }

  @ParameterizedTest
  @EnumSource(Priority.class)
  void shouldHaveTheSameTraitsAsBits(Priority priority) {
    for (Boolean accurate : new Boolean[] {null, true, false}) {
      for (Duration late : new Duration[] {null, Duration.ZERO, Duration.ofDays(1)}) {
        Activity activity = activity(priority, late, accurate);
        assertThat(activity.traitBits()).isEqualTo(Trait.bits(activity.traits()));
      }
    }
  }

  private static BigDecimal delay(Duration late) {
    return activity(Priority.LOW, late, true).measured().values().get(FactValue.DELAY_HOURS);
  }

  private static Activity activity(Priority priority, Duration late, Boolean accurate) {
    return new Activity(
        "test",
        "1",
        "E1",
        "FOLLOW_UP",
        Optional.empty(),
        priority,
        Optional.empty(),
        DUE,
        Optional.ofNullable(late).map(DUE::plus),
        Optional.ofNullable(accurate));
  }
}

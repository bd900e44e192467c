package org.annum.metrics.pull.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({
    "1, PT5S, PT10S",
    "2, PT10S, PT20S",
    "3, PT20S, PT40S",
    "9, PT21M20S, PT42M40S",
    "10, PT30M, PT1H",
    "64, PT30M, PT1H",
    "2147483647, PT30M, PT1H"
  })
  void shouldDoubleUpToItsLongestAndLeaveBetweenHalfAndAll(
      int failures, Duration least, Duration most) {
    for (long jitter = -1_500; jitter < 1_500; jitter++) {
      assertThat(backoff.pause(failures, Duration.ZERO, jitter)).isBetween(least, most);
    }
    assertThat(backoff.pause(failures, Duration.ZERO, 0)).isEqualTo(least);
    assertThat(backoff.pause(failures, Duration.ZERO, 999))
        .isGreaterThan(most.multipliedBy(99).dividedBy(100));
  }

  @Test
  void shouldWaitAsLongAsTheSourceAsksWithinReason() {
    assertThat(backoff.pause(1, Duration.ofMinutes(2), 0)).isEqualTo(Duration.ofMinutes(2));
    assertThat(backoff.pause(1, Duration.ofSeconds(5), 999)).isGreaterThan(Duration.ofSeconds(9));
    assertThat(backoff.pause(1, Duration.ofDays(400), 0)).isEqualTo(Duration.ofDays(1));
  }
}

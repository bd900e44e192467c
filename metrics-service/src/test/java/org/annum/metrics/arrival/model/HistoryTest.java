package org.annum.metrics.arrival.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Instant START = Instant.parse("2024-03-05T02:00:00Z");

  @Test
  void shouldKeepTheLatestOfStoredAndJudgedValues() {
    // Given
    History history = new History(3);
    history.addStored(List.of(value(0, 10), value(2, 12)));
    history.addJudged(at(1), BigDecimal.valueOf(11));
    history.addJudged(at(3), BigDecimal.valueOf(13));

    // When
    List<BigDecimal> before = history.before(at(4));

    // Then
    assertThat(before.stream().map(BigDecimal::intValue)).containsExactly(13, 12, 11);
  }

  @Test
  void shouldLeaveValuesOfTheSameTimeOut() {
    // Given
    History history = new History(3);
    history.addJudged(at(1), BigDecimal.ONE);

    // Then
    assertThat(history.before(at(1))).isEmpty();
    assertThat(history.before(at(2))).containsExactly(BigDecimal.ONE);
  }

  private static History.Value value(int minute, int value) {
    return new History.Value(at(minute), BigDecimal.valueOf(value));
  }

  private static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }
}

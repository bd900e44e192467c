package org.annum.feedback.summary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

  @Test
  void shouldAddUpMonthByMonthToTheSameAsAllAnswersTogether() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7L);
    for (int round = 0; round < 200; round++) {
      List<Integer> scores = new ArrayList<>();
      Counts merged = Counts.NONE;
      for (int month = 0; month < 12; month++) {
        List<Integer> ofMonth = random.ints(random.nextInt(6), 1, 6).boxed().toList();
        scores.addAll(ofMonth);
        merged = merged.plus(counts(ofMonth));
      }

      assertThat(merged).isEqualTo(Counts.NONE.plus(counts(scores)));
    }
  }

  @ParameterizedTest
  @CsvSource({"120,552,4.6000", "3,10,3.3333", "3,11,3.6667", "8,25,3.1250", "1,5,5.0000"})
  void shouldDivideMergedSumsAndRoundHalfUp(long count, long sum, String mean) {
    Counts counts = new Counts(count, sum, 0, 0, 0, Map.of(), Map.of());

    assertThat(counts.mean()).isEqualTo(new BigDecimal(mean));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01,2024-01,2024-Q1,2024",
    "2024-03-31,2024-03,2024-Q1,2024",
    "2024-04-01,2024-04,2024-Q2,2024",
    "2024-12-31,2024-12,2024-Q4,2024",
    "2025-01-01,2025-01,2025-Q1,2025"
  })
  void shouldNamePeriodOfDay(LocalDate day, String month, String quarter, String year) {
    assertThat(Granularity.MONTH.periodOf(day)).isEqualTo(month);
    assertThat(Granularity.QUARTER.periodOf(day)).isEqualTo(quarter);
    assertThat(Granularity.YEAR.periodOf(day)).isEqualTo(year);
  }

  private static Counts counts(List<Integer> scores) {
    Counts counts = Counts.NONE;
    for (int score : scores) {
      counts =
          counts.plus(
              new Counts(
                  1, score, score <= 2 ? 1 : 0, 0, 0, Map.of("" + score, 1L), Map.of("T:-", 1L)));
    }
    return counts;
  }
}

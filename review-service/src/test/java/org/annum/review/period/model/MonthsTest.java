package org.annum.review.period.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {
  private static final Year YEAR = Year.of(2024);

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-12-31, 12",
    "2023-05-01, 2025-05-01, 12",
    "2024-03-31, 2024-12-31, 10",
    "2024-04-01, 2024-12-31, 9",
    "2024-04-01, 2024-04-01, 1",
    "2024-01-01, 2024-04-30, 4",
    "2024-01-01, 2024-05-01, 5",
    "2025-01-01, 2025-12-31, 0",
    "2022-01-01, 2023-12-31, 0"
  })
  void shouldCountAMonthWhenAnyOfItsDaysIsInForce(LocalDate from, LocalDate to, int months) {
    assertThat(Months.inForce(YEAR, from, to)).hasSize(months);
  }

  @Test
  void shouldSplitTheYearIntoQuarters() {
    assertThat(Months.ofQuarter(YEAR, 1))
        .containsExactly(YearMonth.of(2024, 1), YearMonth.of(2024, 2), YearMonth.of(2024, 3));
    assertThat(Months.ofQuarter(YEAR, 4)).last().isEqualTo(YearMonth.of(2024, 12));
  }
}

package org.annum.feedback.summary.model;

import java.time.LocalDate;
import java.time.YearMonth;

/** How long the periods are that months are merged into. */
public enum Granularity {
  MONTH,
  QUARTER,
  YEAR;

  private static final int QUARTER_MONTHS = 3;

  /** The name of the period a day lies in: {@code 2024-03}, {@code 2024-Q1}, {@code 2024}. */
  public String periodOf(LocalDate day) {
    return switch (this) {
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / QUARTER_MONTHS + 1);
      case YEAR -> Integer.toString(day.getYear());
    };
  }
}

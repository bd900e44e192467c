package org.annum.metrics.rollup.model;

import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** How long a period of a series is. */
public enum Granularity {
  MONTH,
  QUARTER,
  YEAR;

  /** Name of the period that a month belongs to: {@code 2024-03}, {@code 2024-Q1}, {@code 2024}. */
  public String periodOf(YearMonth month) {
    return switch (this) {
      case MONTH -> month.toString();
      case QUARTER -> month.getYear() + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> Integer.toString(month.getYear());
    };
  }
}

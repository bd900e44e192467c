package org.annum.review.period.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Runs of months. */
public final class Months {
  private static final int MONTHS_OF_QUARTER = 3;

  private Months() {}

  public static List<YearMonth> of(Year year) {
    return between(year.atMonth(1), year.atMonth(12));
  }

  public static List<YearMonth> ofQuarter(Year year, int quarter) {
    YearMonth first = year.atMonth((quarter - 1) * MONTHS_OF_QUARTER + 1);
    return between(first, first.plusMonths(MONTHS_OF_QUARTER - 1L));
  }

  /** The months of a year that have at least one day from {@code from} to {@code to}. */
  public static List<YearMonth> inForce(Year year, LocalDate from, LocalDate to) {
    return of(year).stream()
        .filter(month -> !month.atEndOfMonth().isBefore(from) && !month.atDay(1).isAfter(to))
        .toList();
  }

  private static List<YearMonth> between(YearMonth first, YearMonth last) {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}

package org.annum.metrics.figure.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The period of a figure: a year {@code 2024}, a quarter {@code 2024-Q1} or a month {@code
 * 2024-03}.
 *
 * @param from first month
 * @param to last month
 */
public record FigurePeriod(String name, YearMonth from, YearMonth to) {
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final Pattern NAME =
      Pattern.compile("([1-9]\\d{3})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

  /** Reads the query parameter {@code period}. */
  public static FigurePeriod of(@Nullable String text) {
    if (text == null) {
      throw Refusal.invalid(Violation.of("period", "fact.value-missing"));
    }
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      throw Refusal.invalid(Violation.of("period", "period.unreadable"));
    }
    int year = Integer.parseInt(name.group(1));
    if (name.group(2) != null) {
      int last = Integer.parseInt(name.group(2)) * MONTHS_OF_A_QUARTER;
      return new FigurePeriod(
          text, YearMonth.of(year, last - MONTHS_OF_A_QUARTER + 1), YearMonth.of(year, last));
    }
    if (name.group(3) != null) {
      YearMonth month = YearMonth.of(year, Integer.parseInt(name.group(3)));
      return new FigurePeriod(text, month, month);
    }
    return new FigurePeriod(text, YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  /** Reads a path parameter {@code month}: nothing longer will do. */
  public static FigurePeriod ofMonth(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.matches() || name.group(3) == null) {
      throw Refusal.invalid(Violation.of("month", "period.month-unreadable"));
    }
    return of(text);
  }

  public LocalDate firstDay() {
    return from.atDay(1);
  }

  public LocalDate lastDay() {
    return to.atEndOfMonth();
  }
}

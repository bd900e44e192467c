package org.annum.feedback.round.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a round is about: a year, a half ({@code 2024-H1}), a quarter ({@code 2024-Q3}) or a month
 * ({@code 2024-03}).
 */
public record RoundPeriod(String text, LocalDate firstDay, LocalDate lastDay) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");
  private static final int YEAR = 12;
  private static final int HALF = 6;
  private static final int QUARTER = 3;

  /** Reads a period; empty when it is none. */
  public static Optional<RoundPeriod> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return Optional.of(of(text, year, HALF, parts.group(2)));
    }
    if (parts.group(3) != null) {
      return Optional.of(of(text, year, QUARTER, parts.group(3)));
    }
    return Optional.of(
        parts.group(4) != null ? of(text, year, 1, parts.group(4)) : of(text, year, YEAR, "1"));
  }

  private static RoundPeriod of(String text, int year, int months, String place) {
    int firstMonth = (Integer.parseInt(place) - 1) * months + 1;
    YearMonth first = YearMonth.of(year, firstMonth);
    return new RoundPeriod(text, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
  }
}

package org.annum.goals.goal.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A calendar year that people are evaluated for, written {@code 2024}. */
public record Period(int year) {
  private static final Pattern FORM = Pattern.compile("(?:19|20|21)\\d\\d");

  /** The period of this text, if it is one. */
  public static Optional<Period> parse(@Nullable String text) {
    return text != null && FORM.matcher(text).matches()
        ? Optional.of(new Period(Integer.parseInt(text)))
        : Optional.empty();
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, Month.JANUARY, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(year, Month.DECEMBER, 31);
  }

  public boolean contains(LocalDate day) {
    return day.getYear() == year;
  }

  @Override
  public String toString() {
    return Integer.toString(year);
  }
}

package org.annum.metrics.profile.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about a day or a time; whether there is such a day is not looked at yet.
 *
 * @param day 0 when the text names a month only
 * @param hour negative when the text names no time
 * @param offset null when the text names none
 */
public record DateParts(
    int year,
    int month,
    int day,
    int hour,
    int minute,
    int second,
    int nano,
    @Nullable ZoneOffset offset) {

  static DateParts ofDay(int year, int month, int day) {
    return new DateParts(year, month, day, -1, 0, 0, 0, null);
  }

  public boolean hasDay() {
    return day > 0;
  }

  public boolean hasTime() {
    return hour >= 0;
  }

  public boolean isMidnight() {
    return hour == 0 && minute == 0 && second == 0 && nano == 0;
  }

  /** The day, the first one of a month; throws a {@code DateTimeException} when there is none. */
  public LocalDate date() {
    return LocalDate.of(year, month, hasDay() ? day : 1);
  }

  /** The time, midnight where none is named; throws as {@link #date}. */
  public LocalDateTime dateTime() {
    return date().atTime(hasTime() ? LocalTime.of(hour, minute, second, nano) : LocalTime.MIN);
  }
}

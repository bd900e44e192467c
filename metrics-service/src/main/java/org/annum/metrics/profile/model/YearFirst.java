package org.annum.metrics.profile.model;

import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what begins with the year and so can mean one day only: {@code 2024-03-05}, {@code
 * 2024/3/5}, {@code 2024.3.5} or {@code 2024年3月5日}, or a month in these forms, with a time and an
 * offset behind as there are any ({@code 2024年3月5日 9时30分}, {@code 2024-03-05T09:30:00.123Z}).
 */
public final class YearFirst {
  private static final int YEAR_DIGITS = 4;
  private static final int NANO_DIGITS = 9;
  private static final int MOST_FRACTION_DIGITS = 18;
  private static final int MINUTES_PER_HOUR = 60;

  private final DateScanner text;

  private YearFirst(String text) {
    this.text = new DateScanner(text);
  }

  public static Optional<DateParts> read(String text) {
    return Optional.ofNullable(new YearFirst(text.strip()).parts());
  }

  private @Nullable DateParts parts() {
    int year = text.digits(YEAR_DIGITS, YEAR_DIGITS);
    if (year < 0 || !text.oneOf("-/.年")) {
      return null;
    }
    int month = text.digits(1, 2);
    if (month < 0) {
      return null;
    }
    int day = text.oneOf("-/.月") ? Math.max(0, text.digits(1, 2)) : 0;
    if (day > 0) {
      text.oneOf("日");
    }
    if (text.isAtEnd()) {
      return DateParts.ofDay(year, month, day);
    }
    return text.oneOf("Tt") || text.space() || day > 0 ? time(year, month, day) : null;
  }

  private @Nullable DateParts time(int year, int month, int day) {
    text.space();
    int hour = text.digits(1, 2);
    if (hour < 0 || !text.oneOf(":：时点")) {
      return null;
    }
    int minute = text.digits(2, 2);
    if (minute < 0) {
      return null;
    }
    int second = text.oneOf(":：分") && text.run() > 0 ? text.digits(2, 2) : 0;
    int nano = text.oneOf(".") ? fraction() : 0;
    text.oneOf("秒");
    text.space();
    ZoneOffset offset = offset();
    return second < 0 || nano < 0 || !text.isAtEnd()
        ? null
        : new DateParts(year, month, day, hour, minute, second, nano, offset);
  }

  private int fraction() {
    int digits = text.run();
    if (digits == 0 || digits > MOST_FRACTION_DIGITS) {
      return DateScanner.NONE;
    }
    int nano = text.digits(1, Math.min(digits, NANO_DIGITS));
    for (int i = digits; i < NANO_DIGITS; i++) {
      nano *= 10;
    }
    text.digits(0, MOST_FRACTION_DIGITS);
    return nano;
  }

  /** Null when there is none; then the text has to be at its end. */
  private @Nullable ZoneOffset offset() {
    if (text.oneOf("Zz")) {
      return ZoneOffset.UTC;
    }
    int sign = text.oneOf("+") ? 1 : text.oneOf("-") ? -1 : 0;
    int hours = sign == 0 ? DateScanner.NONE : text.digits(2, 2);
    if (hours < 0) {
      return null;
    }
    text.oneOf(":");
    int minutes = text.digits(2, 2);
    return minutes < 0 || minutes >= MINUTES_PER_HOUR || hours >= 18
        ? null
        : ZoneOffset.ofTotalSeconds(sign * (hours * MINUTES_PER_HOUR + minutes) * 60);
  }
}

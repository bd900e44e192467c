package org.annum.metrics.intake.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the forms in which machines write a time, {@code 2024-03-05T18:00:00Z} and {@code
 * 2024-03-05 18:00}, at a fraction of a parser's cost: exports hold millions of them.
 */
final class PlainTime {
  private static final int TIME = 11;
  private static final int SECONDS = 16;
  private static final int ZULU = 'Z';

  private final ZoneId zone;
  private final boolean lenient;

  /**
   * @param lenient also takes a blank for the T, and times without offset as times of the zone
   */
  PlainTime(ZoneId zone, boolean lenient) {
    this.zone = zone;
    this.lenient = lenient;
  }

  /** Null when the text has another form, or a fault that somebody else has to name. */
  @Nullable Instant read(String text) {
    LocalDateTime local = hasForm(text) ? local(text) : null;
    ZoneOffset offset = local == null ? null : offset(text, local);
    return offset == null || local == null ? null : local.toInstant(offset);
  }

  private boolean hasForm(String text) {
    return text.length() >= SECONDS
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(13) == ':'
        && (text.charAt(10) == 'T' || (lenient && text.charAt(10) == ' '));
  }

  private static @Nullable LocalDateTime local(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, TIME, 13);
    int minute = number(text, 14, SECONDS);
    int second = hasSeconds(text) ? number(text, 17, 19) : 0;
    boolean exists =
        Times.isInRange(year)
            && isWithin(month, 1, 12)
            && isWithin(day, 1, YearMonth.of(year, month).lengthOfMonth())
            && isWithin(hour, 0, 23)
            && isWithin(minute, 0, 59)
            && isWithin(second, 0, 59);
    return exists ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
  }

  private @Nullable ZoneOffset offset(String text, LocalDateTime local) {
    int from = hasSeconds(text) ? 19 : SECONDS;
    if (text.length() == from) {
      return lenient ? only(zone.getRules().getValidOffsets(local)) : null;
    }
    if (text.length() == from + 1) {
      return text.charAt(from) == ZULU ? ZoneOffset.UTC : null;
    }
    int hours = text.length() == from + 6 ? number(text, from + 1, from + 3) : -1;
    int minutes = hours < 0 || text.charAt(from + 3) != ':' ? -1 : number(text, from + 4, from + 6);
    if (!isWithin(hours, 0, 17) || !isWithin(minutes, 0, 59)) {
      return null;
    }
    return switch (text.charAt(from)) {
      case '+' -> ZoneOffset.ofHoursMinutes(hours, minutes);
      case '-' -> ZoneOffset.ofHoursMinutes(-hours, -minutes);
      default -> null;
    };
  }

  private static boolean hasSeconds(String text) {
    return text.length() >= 19 && text.charAt(SECONDS) == ':';
  }

  private static @Nullable ZoneOffset only(List<ZoneOffset> offsets) {
    return offsets.size() == 1 ? offsets.get(0) : null;
  }

  private static boolean isWithin(int value, int least, int most) {
    return value >= least && value <= most;
  }

  /** The digits between two places as a number; negative when one of them is no digit. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}

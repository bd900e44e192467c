package org.annum.metrics.intake.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times and dates. The strict reader takes RFC 3339 only; the lenient one also takes what
 * people and spreadsheets write, as long as it can mean one day only: year first, in ISO, slashed,
 * dotted or Chinese form; a time without offset is one of the organisation's zone.
 */
public final class Times {
  /** No such day or time. */
  public static final String UNREADABLE = "fact.time-unreadable";

  /**
   * Could be the third of April or the fourth of March, or an hour the clocks ran through twice.
   */
  public static final String AMBIGUOUS = "fact.time-ambiguous";

  /** Only a day where a time of day is needed. */
  public static final String INCOMPLETE = "fact.time-incomplete";

  /** Outside the years that records of work can be about. */
  public static final String OUT_OF_RANGE = "fact.time-out-of-range";

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?"
              + "(?: (\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,6})\\d*)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?:\\D.*)?");

  private final ZoneId zone;
  private final boolean lenient;
  private final PlainTime plain;

  private Times(ZoneId zone, boolean lenient) {
    this.zone = zone;
    this.lenient = lenient;
    this.plain = new PlainTime(zone, lenient);
  }

  public static Times strict(ZoneId zone) {
    return new Times(zone, false);
  }

  public static Times lenient(ZoneId zone) {
    return new Times(zone, true);
  }

  /** A point in time. */
  public Reading<Instant> instant(String text) {
    Instant plainly = plain.read(text);
    if (plainly != null) {
      return Reading.of(plainly);
    }
    try {
      return inRange(OffsetDateTime.parse(text));
    } catch (DateTimeException notRfc3339) {
      return lenient ? parts(text).then(Parts::instant) : Reading.refused(UNREADABLE);
    }
  }

  /** A point in time, or the beginning of a day or of a month. */
  public Reading<Instant> start(String text) {
    try {
      return inRange(OffsetDateTime.parse(text));
    } catch (DateTimeException notRfc3339) {
      return lenient ? parts(text).then(Parts::start) : Reading.refused(UNREADABLE);
    }
  }

  /** A day. */
  public Reading<LocalDate> date(String text) {
    try {
      return inRange(LocalDate.parse(text));
    } catch (DateTimeException notIso) {
      return lenient ? parts(text).then(Parts::date) : Reading.refused(UNREADABLE);
    }
  }

  private static Reading<Instant> inRange(OffsetDateTime time) {
    return isInRange(time.getYear()) ? Reading.of(time.toInstant()) : Reading.refused(OUT_OF_RANGE);
  }

  private static Reading<LocalDate> inRange(LocalDate day) {
    return isInRange(day.getYear()) ? Reading.of(day) : Reading.refused(OUT_OF_RANGE);
  }

  static boolean isInRange(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private Reading<Parts> parts(String text) {
    if (YEAR_LAST.matcher(text).matches()) {
      return Reading.refused(AMBIGUOUS);
    }
    Matcher matcher = YEAR_FIRST.matcher(normalised(text));
    if (!matcher.matches()) {
      return Reading.refused(UNREADABLE);
    }
    return isInRange(Integer.parseInt(matcher.group(1)))
        ? Reading.of(new Parts(matcher, zone))
        : Reading.refused(OUT_OF_RANGE);
  }

  private static String normalised(String text) {
    return text.strip()
        .replaceFirst("^(\\d{4})[年/.](\\d{1,2})[月/.]?", "$1-$2-")
        .replaceFirst("^(\\d{4}-\\d{1,2})-(?=$|\\D)", "$1")
        .replaceFirst("^(\\d{4}-\\d{1,2}-\\d{1,2})[日Tt\\s]+", "$1 ")
        .strip();
  }

  /** What a year-first text says. */
  private record Parts(Matcher text, ZoneId zone) {

    Reading<Instant> instant() {
      return text.group(4) == null ? Reading.refused(INCOMPLETE) : guarded(this::time);
    }

    Reading<Instant> start() {
      if (text.group(4) != null) {
        return guarded(this::time);
      }
      return guarded(() -> Reading.of(day(1).atStartOfDay(zone).toInstant()));
    }

    Reading<LocalDate> date() {
      if (text.group(3) == null) {
        return Reading.refused(INCOMPLETE);
      }
      boolean midnight = text.group(4) == null || isMidnight();
      return midnight ? guarded(() -> Reading.of(day(1))) : Reading.refused(UNREADABLE);
    }

    private boolean isMidnight() {
      return number(4, 0) == 0 && number(5, 0) == 0 && number(6, 0) == 0;
    }

    private LocalDate day(int whenAbsent) {
      return LocalDate.of(number(1, 0), number(2, 0), number(3, whenAbsent));
    }

    private Reading<Instant> time() {
      if (text.group(3) == null) {
        return Reading.refused(INCOMPLETE);
      }
      LocalTime time = LocalTime.of(number(4, 0), number(5, 0), number(6, 0), nanos());
      LocalDateTime local = LocalDateTime.of(day(1), time);
      if (text.group(8) != null) {
        return Reading.of(local.toInstant(ZoneOffset.of(text.group(8))));
      }
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      if (offsets.isEmpty()) {
        return Reading.refused(UNREADABLE);
      }
      return offsets.size() > 1
          ? Reading.refused(AMBIGUOUS)
          : Reading.of(local.toInstant(offsets.get(0)));
    }

    private int nanos() {
      String fraction = text.group(7);
      return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private int number(int group, int whenAbsent) {
      String digits = text.group(group);
      return digits == null ? whenAbsent : Integer.parseInt(digits);
    }

    private static <T> Reading<T> guarded(Supplier<Reading<T>> reading) {
      try {
        return reading.get();
      } catch (DateTimeException noSuchTime) {
        return Reading.refused(UNREADABLE);
      }
    }
  }
}

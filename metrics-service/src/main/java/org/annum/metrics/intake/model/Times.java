package org.annum.metrics.intake.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.annum.metrics.profile.model.DateParts;
import org.annum.metrics.profile.model.DatePattern;
import org.annum.metrics.profile.model.YearFirst;
import org.jspecify.annotations.Nullable;

/**
 * Reads times and dates. The strict reader takes RFC 3339 only; the lenient one also takes what
 * people and spreadsheets write, as long as it can mean one day only: year first, in ISO, slashed,
 * dotted or Chinese form, or in a form it was told of; a time without offset is one of its zone.
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

  private static final Pattern YEAR_LAST =
      Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?:\\D.*)?");

  private final ZoneId zone;
  private final boolean lenient;
  private final List<DatePattern> patterns;
  private final PlainTime plain;

  private Times(ZoneId zone, boolean lenient, List<DatePattern> patterns) {
    this.zone = zone;
    this.lenient = lenient;
    this.patterns = List.copyOf(patterns);
    this.plain = new PlainTime(zone, lenient);
  }

  public static Times strict(ZoneId zone) {
    return new Times(zone, false, List.of());
  }

  public static Times lenient(ZoneId zone) {
    return lenient(zone, List.of());
  }

  /** Takes these forms too, the first that fits. */
  public static Times lenient(ZoneId zone, List<DatePattern> patterns) {
    return new Times(zone, true, patterns);
  }

  /** A point in time. */
  public Reading<Instant> instant(String text) {
    Instant plainly = plain.read(text);
    if (plainly != null) {
      return Reading.of(plainly);
    }
    if (lenient) {
      return parts(text)
          .then(parts -> parts.hasDay() && parts.hasTime() ? time(parts) : incomplete());
    }
    return rfc3339(text);
  }

  /** A point in time, or the beginning of a day or of a month. */
  public Reading<Instant> start(String text) {
    return lenient ? parts(text).then(this::start) : rfc3339(text);
  }

  /** A day. */
  public Reading<LocalDate> date(String text) {
    return lenient ? parts(text).then(Times::day) : iso(text);
  }

  private static Reading<Instant> rfc3339(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      return isInRange(time.getYear())
          ? Reading.of(time.toInstant())
          : Reading.refused(OUT_OF_RANGE);
    } catch (DateTimeException notRfc3339) {
      return Reading.refused(UNREADABLE);
    }
  }

  private static Reading<LocalDate> iso(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return isInRange(day.getYear()) ? Reading.of(day) : Reading.refused(OUT_OF_RANGE);
    } catch (DateTimeException notIso) {
      return Reading.refused(UNREADABLE);
    }
  }

  static boolean isInRange(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private Reading<DateParts> parts(String text) {
    Optional<DateParts> parts = YearFirst.read(text);
    for (int i = 0; parts.isEmpty() && i < patterns.size(); i++) {
      parts = patterns.get(i).match(text);
    }
    if (parts.isEmpty()) {
      return Reading.refused(YEAR_LAST.matcher(text).matches() ? AMBIGUOUS : UNREADABLE);
    }
    return isInRange(parts.get().year()) ? Reading.of(parts.get()) : Reading.refused(OUT_OF_RANGE);
  }

  private Reading<Instant> start(DateParts parts) {
    if (parts.hasTime()) {
      return parts.hasDay() ? time(parts) : incomplete();
    }
    return guarded(() -> Reading.of(parts.date().atStartOfDay(zone).toInstant()));
  }

  private static Reading<LocalDate> day(DateParts parts) {
    if (!parts.hasDay()) {
      return incomplete();
    }
    return parts.hasTime() && !parts.isMidnight()
        ? Reading.refused(UNREADABLE)
        : guarded(() -> Reading.of(parts.date()));
  }

  private Reading<Instant> time(DateParts parts) {
    return guarded(() -> time(parts.dateTime(), parts.offset()));
  }

  private Reading<Instant> time(LocalDateTime local, @Nullable ZoneOffset written) {
    if (written != null) {
      return Reading.of(local.toInstant(written));
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return Reading.refused(UNREADABLE);
    }
    return offsets.size() > 1
        ? Reading.refused(AMBIGUOUS)
        : Reading.of(local.toInstant(offsets.get(0)));
  }

  private static <T> Reading<T> incomplete() {
    return Reading.refused(INCOMPLETE);
  }

  private static <T> Reading<T> guarded(Supplier<Reading<T>> reading) {
    try {
      return reading.get();
    } catch (DateTimeException noSuchTime) {
      return Reading.refused(UNREADABLE);
    }
  }
}

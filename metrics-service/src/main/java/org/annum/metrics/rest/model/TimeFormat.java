package org.annum.metrics.rest.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a foreign system writes times: ISO 8601 with or without time of day and offset, seconds or
 * milliseconds since 1970, or a pattern. What is not in that form is tried as ISO 8601, since many
 * systems take one form and give another. A time without offset is one of the zone.
 */
public final class TimeFormat {
  /** ISO 8601, the default. */
  public static final String ISO = "ISO";

  /** Milliseconds since 1970-01-01T00:00Z. */
  public static final String EPOCH_MILLIS = "EPOCH_MILLIS";

  /** Seconds since 1970-01-01T00:00Z. */
  public static final String EPOCH_SECONDS = "EPOCH_SECONDS";

  private static final int MILLIS_DIGITS = 3;
  private static final int DAY_LENGTH = 10;
  private static final Pattern DIGITS = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");
  private static final DateTimeFormatter READ_ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter WRITE_ISO =
      new DateTimeFormatterBuilder().appendInstant(MILLIS_DIGITS).toFormatter(Locale.ROOT);

  private final DateTimeFormatter reader;
  private final DateTimeFormatter writer;
  private final int digitsOfSecond;
  private final ZoneId zone;

  private TimeFormat(
      DateTimeFormatter reader, DateTimeFormatter writer, int digitsOfSecond, ZoneId zone) {
    this.reader = reader;
    this.writer = writer;
    this.digitsOfSecond = digitsOfSecond;
    this.zone = zone;
  }

  /**
   * The format of that name, or of that pattern of {@link DateTimeFormatter}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static TimeFormat of(String format, ZoneId zone) {
    return switch (format) {
      case ISO -> new TimeFormat(READ_ISO, WRITE_ISO, -1, zone);
      case EPOCH_MILLIS -> new TimeFormat(READ_ISO, WRITE_ISO, MILLIS_DIGITS, zone);
      case EPOCH_SECONDS -> new TimeFormat(READ_ISO, WRITE_ISO, 0, zone);
      default -> {
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(format, Locale.ROOT);
        yield new TimeFormat(pattern, pattern.withZone(zone), -1, zone);
      }
    };
  }

  /**
   * The point in time; empty when the text is none.
   *
   * @param ofDay which time of a day is meant where there is only a day
   */
  public Optional<Instant> instant(String text, LocalTime ofDay) {
    return read(text)
        .map(
            read ->
                read instanceof LocalDate day
                    ? day.atTime(ofDay).atZone(zone).toInstant()
                    : ((ZonedDateTime) read).toInstant());
  }

  /** The day in the zone; empty when the text is none. */
  public Optional<LocalDate> day(String text) {
    return read(text)
        .map(
            read ->
                read instanceof LocalDate day
                    ? day
                    : ((ZonedDateTime) read).withZoneSameInstant(zone).toLocalDate());
  }

  /** The time as the system writes it, never a later one. */
  public String write(Instant instant) {
    if (digitsOfSecond >= 0) {
      return seconds(instant)
          .movePointRight(digitsOfSecond)
          .setScale(0, RoundingMode.FLOOR)
          .toPlainString();
    }
    return writer.format(instant);
  }

  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9));
  }

  /** A LocalDate or a ZonedDateTime. */
  private Optional<TemporalAccessor> read(String text) {
    if (digitsOfSecond >= 0 && DIGITS.matcher(text).matches()) {
      BigDecimal seconds = new BigDecimal(text).movePointLeft(digitsOfSecond);
      long whole = seconds.longValue();
      int nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).intValue();
      return Optional.of(Instant.ofEpochSecond(whole, nanos).atZone(zone));
    }
    return parsed(reader, text).or(() -> parsed(READ_ISO, iso(text)));
  }

  private Optional<TemporalAccessor> parsed(DateTimeFormatter formatter, String text) {
    try {
      TemporalAccessor best =
          formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (best instanceof OffsetDateTime time) {
        return Optional.of(time.toZonedDateTime());
      }
      return Optional.of(best instanceof LocalDateTime local ? local.atZone(zone) : best);
    } catch (DateTimeException notThatForm) {
      return Optional.empty();
    }
  }

  private static String iso(String text) {
    boolean spaced = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == ' ';
    return spaced
        ? text.substring(0, DAY_LENGTH) + "T" + text.substring(DAY_LENGTH + 1).replace(" ", "")
        : text;
  }
}

package org.annum.metrics.connector.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a foreign system writes times: ISO 8601 with or without time of day and offset, seconds or
 * milliseconds since 1970, or a pattern. What is not in that form is tried as ISO 8601, since many
 * systems take one form and give another.
 */
public final class TimeFormat {
  /** ISO 8601, the default. */
  public static final String ISO = "ISO";

  /** Milliseconds since 1970-01-01T00:00Z. */
  public static final String EPOCH_MILLIS = "EPOCH_MILLIS";

  /** Seconds since 1970-01-01T00:00Z. */
  public static final String EPOCH_SECONDS = "EPOCH_SECONDS";

  private static final int NO_COUNT = -1;
  private static final int MILLIS_DIGITS = 3;
  private static final int NANO_DIGITS = 9;
  private static final int DAY_LENGTH = 10;
  private static final Pattern COUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  /** A y that is no part of a quoted text. */
  private static final Pattern YEAR = Pattern.compile("y(?=(?:[^']*'[^']*')*[^']*$)");

  /** Also {@code +0000}, which ISO 8601 does not mix with colons in the time. */
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

  private TimeFormat(DateTimeFormatter reader, DateTimeFormatter writer, int digitsOfSecond) {
    this.reader = reader;
    this.writer = writer;
    this.digitsOfSecond = digitsOfSecond;
  }

  /**
   * The format of that name, or of that pattern of {@link DateTimeFormatter}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static TimeFormat of(String format) {
    return switch (format) {
      case ISO -> new TimeFormat(READ_ISO, WRITE_ISO, NO_COUNT);
      case EPOCH_MILLIS -> new TimeFormat(READ_ISO, WRITE_ISO, MILLIS_DIGITS);
      case EPOCH_SECONDS -> new TimeFormat(READ_ISO, WRITE_ISO, 0);
      default -> {
        DateTimeFormatter pattern = strict(format);
        yield new TimeFormat(pattern, pattern, NO_COUNT);
      }
    };
  }

  /** The 31st of February is refused, not moved; for that a year must be one without an era. */
  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(YEAR.matcher(pattern).replaceAll("u"), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * What the text says, whose own text is ISO 8601: an {@code Instant} that was counted, an {@code
   * OffsetDateTime}, a {@code LocalDateTime} where no offset is written, a {@code LocalDate} where
   * only a day is; empty when it is none.
   */
  public Optional<TemporalAccessor> read(String text) {
    if (digitsOfSecond >= 0 && COUNT.matcher(text).matches()) {
      BigDecimal seconds = new BigDecimal(text).movePointLeft(digitsOfSecond);
      long whole = seconds.longValue();
      int nanos =
          seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(NANO_DIGITS).intValue();
      return Optional.of(Instant.ofEpochSecond(whole, nanos));
    }
    return parsed(reader, text).or(() -> parsed(READ_ISO, iso(text)));
  }

  /**
   * The point in time; empty when the text is none.
   *
   * @param zone of times without offset
   * @param ofDay which time of a day is meant where there is only a day
   */
  public Optional<Instant> instant(String text, ZoneId zone, LocalTime ofDay) {
    return read(text).map(read -> instant(read, zone, ofDay));
  }

  private static Instant instant(TemporalAccessor read, ZoneId zone, LocalTime ofDay) {
    if (read instanceof LocalDate day) {
      return day.atTime(ofDay).atZone(zone).toInstant();
    }
    return read instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : Instant.from(read);
  }

  /**
   * The time as the system writes it, never a later one.
   *
   * @param zone of what is written without offset
   */
  public String write(Instant instant, ZoneId zone) {
    if (digitsOfSecond >= 0) {
      return seconds(instant)
          .movePointRight(digitsOfSecond)
          .setScale(0, RoundingMode.FLOOR)
          .toPlainString();
    }
    return writer.withZone(zone).format(instant);
  }

  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), NANO_DIGITS));
  }

  private static Optional<TemporalAccessor> parsed(DateTimeFormatter formatter, String text) {
    try {
      return Optional.of(
          formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
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

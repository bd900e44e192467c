package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
 * How a foreign system writes times, where that needs saying.
 *
 * @param pattern of texts that are not ISO 8601
 * @param zone where texts without offset are at home, if not in the organisation's zone
 * @param timeOfDay what is meant where only a day is given
 * @param dayIn the zone whose day is meant, where a time stands for a day
 */
record TimeForm(
    Epoch epoch,
    Optional<DateTimeFormatter> pattern,
    Optional<ZoneId> zone,
    Optional<LocalTime> timeOfDay,
    Optional<ZoneId> dayIn) {
  static final TimeForm AS_IT_IS =
      new TimeForm(
          Epoch.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern COUNT = Pattern.compile("-?\\d{1,15}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LOCAL =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?");

  /** Also {@code +0000}, which ISO 8601 does not mix with colons in the time. */
  private static final DateTimeFormatter OFFSET_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  /** What is counted since 1970. */
  enum Epoch {
    NONE,
    SECONDS,
    MILLISECONDS
  }

  static TimeForm read(SourceSettings settings) {
    return new TimeForm(
        settings.oneOf("epoch", Epoch.NONE),
        pattern(settings),
        zone(settings, "zone"),
        timeOfDay(settings),
        zone(settings, "dayIn"));
  }

  /** The value as facts have it; what is no time stays as it is, and is refused with its fact. */
  JsonNode of(JsonNode value) {
    if (equals(AS_IT_IS)) {
      return value;
    }
    String text = value.asText().strip();
    String time = zoned(completed(parsed(counted(text))));
    String result = dayIn.map(in -> day(time, in)).orElse(time);
    return result.equals(text) ? value : TextNode.valueOf(result);
  }

  private String counted(String text) {
    if (epoch == Epoch.NONE || !COUNT.matcher(text).matches()) {
      return text;
    }
    long count = Long.parseLong(text);
    Instant time =
        epoch == Epoch.SECONDS ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
    return time.toString();
  }

  private String parsed(String text) {
    try {
      return pattern
          .map(
              form ->
                  form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from))
          .map(TemporalAccessor::toString)
          .orElse(text);
    } catch (DateTimeException notThatPattern) {
      return text;
    }
  }

  private String completed(String text) {
    return timeOfDay.isPresent() && DAY.matcher(text).matches()
        ? text + "T" + timeOfDay.get()
        : text;
  }

  private String zoned(String text) {
    if (zone.isEmpty() || !LOCAL.matcher(text).matches()) {
      return text;
    }
    try {
      return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone.get()).toInstant().toString();
    } catch (DateTimeException noTime) {
      return text;
    }
  }

  private static String day(String text, ZoneId in) {
    try {
      return OFFSET_TIME.parse(text, Instant::from).atZone(in).toLocalDate().toString();
    } catch (DateTimeException noTime) {
      return text;
    }
  }

  private static Optional<DateTimeFormatter> pattern(SourceSettings settings) {
    try {
      return settings.optionalText("pattern").map(TimeForm::strict);
    } catch (IllegalArgumentException noPattern) {
      settings.refuse("pattern", "source.pattern-unusable");
      return Optional.empty();
    }
  }

  /** The 31st of February is refused, not moved; for that a year must be one without an era. */
  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Optional<LocalTime> timeOfDay(SourceSettings settings) {
    try {
      return settings.optionalText("timeOfDay").map(LocalTime::parse);
    } catch (DateTimeException noTime) {
      settings.refuse("timeOfDay", "source.time-of-day-unusable");
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(SourceSettings settings, String field) {
    try {
      return settings.optionalText(field).map(ZoneId::of);
    } catch (DateTimeException noZone) {
      settings.refuse(field, "source.zone-unknown");
      return Optional.empty();
    }
  }
}

package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.annum.metrics.connector.model.TimeFormat;

/**
 * How a foreign system writes times, where that needs saying.
 *
 * @param formats of what is not ISO 8601, the first that fits
 * @param zone where texts without offset are at home, if not in the organisation's zone
 * @param timeOfDay what is meant where only a day is given
 * @param dayIn the zone whose day is meant, where a time stands for a day
 */
record TimeForm(
    List<TimeFormat> formats,
    Optional<ZoneId> zone,
    Optional<LocalTime> timeOfDay,
    Optional<ZoneId> dayIn) {
  static final TimeForm AS_IT_IS =
      new TimeForm(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final TimeFormat ISO = TimeFormat.of(TimeFormat.ISO);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LOCAL =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?");

  TimeForm {
    formats = List.copyOf(formats);
  }

  /** What is counted since 1970. */
  enum Epoch {
    NONE,
    SECONDS,
    MILLISECONDS
  }

  static TimeForm read(SourceSettings settings) {
    return new TimeForm(
        formats(settings), zone(settings, "zone"), timeOfDay(settings), zone(settings, "dayIn"));
  }

  /** The value as facts have it; what is no time stays as it is, and is refused with its fact. */
  JsonNode of(JsonNode value) {
    if (equals(AS_IT_IS)) {
      return value;
    }
    String text = value.asText().strip();
    String time = zoned(completed(plain(text)));
    String result = dayIn.map(in -> day(time, in)).orElse(time);
    return result.equals(text) ? value : TextNode.valueOf(result);
  }

  private String plain(String text) {
    return formats.stream()
        .flatMap(format -> format.read(text).stream())
        .findFirst()
        .map(Object::toString)
        .orElse(text);
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
    return ISO.read(text)
        .filter(OffsetDateTime.class::isInstance)
        .map(time -> ((OffsetDateTime) time).atZoneSameInstant(in).toLocalDate().toString())
        .orElse(text);
  }

  private static List<TimeFormat> formats(SourceSettings settings) {
    List<TimeFormat> formats = new ArrayList<>();
    switch (settings.oneOf("epoch", Epoch.NONE)) {
      case NONE -> {}
      case SECONDS -> formats.add(TimeFormat.of(TimeFormat.EPOCH_SECONDS));
      case MILLISECONDS -> formats.add(TimeFormat.of(TimeFormat.EPOCH_MILLIS));
    }
    try {
      settings.optionalText("pattern").map(TimeFormat::of).ifPresent(formats::add);
    } catch (IllegalArgumentException noPattern) {
      settings.refuse("pattern", "source.pattern-unusable");
    }
    return formats;
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

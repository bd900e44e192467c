package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a foreign system writes times, where that needs saying.
 *
 * @param dayIn the zone whose day is meant, where a time stands for a day
 */
record TimeForm(Epoch epoch, Optional<ZoneId> dayIn) {
  static final TimeForm AS_IT_IS = new TimeForm(Epoch.NONE, Optional.empty());

  private static final Pattern COUNT = Pattern.compile("-?\\d{1,15}");

  /** Also {@code +0000}, which ISO 8601 does not mix with colons in the time. */
  private static final DateTimeFormatter OFFSET_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter();

  /** What is counted since 1970. */
  enum Epoch {
    NONE,
    SECONDS,
    MILLISECONDS
  }

  static TimeForm read(SourceSettings settings) {
    return new TimeForm(settings.oneOf("epoch", Epoch.NONE), zone(settings));
  }

  /** The value as facts have it; what is no time stays as it is, and is refused with its fact. */
  JsonNode of(JsonNode value) {
    JsonNode time = counted(value);
    return dayIn.map(zone -> day(time, zone)).orElse(time);
  }

  private JsonNode counted(JsonNode value) {
    String text = value.asText();
    if (epoch == Epoch.NONE || !COUNT.matcher(text).matches()) {
      return value;
    }
    long count = Long.parseLong(text);
    Instant time =
        epoch == Epoch.SECONDS ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
    return TextNode.valueOf(time.toString());
  }

  private static JsonNode day(JsonNode time, ZoneId zone) {
    try {
      Instant instant = OFFSET_TIME.parse(time.asText(), Instant::from);
      return TextNode.valueOf(instant.atZone(zone).toLocalDate().toString());
    } catch (DateTimeException noTime) {
      return time;
    }
  }

  private static Optional<ZoneId> zone(SourceSettings settings) {
    try {
      return settings.optionalText("dayIn").map(ZoneId::of);
    } catch (DateTimeException noZone) {
      settings.refuse("dayIn", "source.zone-unknown");
      return Optional.empty();
    }
  }
}

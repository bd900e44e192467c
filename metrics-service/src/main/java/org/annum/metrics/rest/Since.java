package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.annum.metrics.connector.SourceSettings;
import org.annum.metrics.connector.model.TimeFormat;
import org.annum.metrics.intake.model.Numbers;
import org.annum.metrics.rest.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How only what is new is asked for: by the time, or growing number, of the last change of an item.
 *
 * @param times null where items grow by number
 * @param zone of times without offset
 * @param overlap how much of the past is asked for again, for items whose change became visible
 *     late
 * @param ordered whether items come in the order of their marks, so that what was read stays read
 *     when a pull is cut off
 * @param key what tells items of one mark apart, in an order that the query keeps
 * @param firstKey comes before every key
 * @param window items after which the query is asked anew from the last mark; 0 for never
 */
record Since(
    ItemPath path,
    @Nullable TimeFormat times,
    ZoneId zone,
    Mark initial,
    Duration overlap,
    boolean ordered,
    @Nullable ItemPath key,
    String firstKey,
    int window) {
  private static final String NUMBER = "NUMBER";
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(31);
  private static final int LARGEST_WINDOW = 1_000_000;

  static Optional<Since> read(SourceSettings collection, ZoneId zone) {
    return collection.optionalPart("since").map(since -> of(since, zone));
  }

  private static Since of(SourceSettings since, ZoneId zone) {
    boolean number = since.optionalText("format").filter(NUMBER::equals).isPresent();
    TimeFormat times = number ? null : format(since);
    Optional<SourceSettings> key = since.optionalPart("key");
    Duration overlap = since.duration("overlap", LONGEST_OVERLAP, Duration.ZERO);
    if (number && !overlap.isZero()) {
      since.refuse("overlap", "rest.overlap-of-numbers");
    }
    return new Since(
        ItemPath.read(since, "path"),
        times,
        zone,
        initial(since, times, zone),
        overlap,
        since.flag("ordered", false),
        key.map(part -> ItemPath.read(part, "path")).orElse(null),
        key.flatMap(part -> part.optionalText("first")).orElse(""),
        since.integer("window", 0, LARGEST_WINDOW, 0));
  }

  private static TimeFormat format(SourceSettings since) {
    try {
      return TimeFormat.of(since.optionalText("format").orElse(TimeFormat.ISO));
    } catch (IllegalArgumentException noPattern) {
      since.refuse("format", "source.pattern-unusable");
      return TimeFormat.of(TimeFormat.ISO);
    }
  }

  private static Mark initial(SourceSettings since, @Nullable TimeFormat times, ZoneId zone) {
    Mark zero = new Mark(BigDecimal.ZERO);
    Optional<String> text = since.optionalText("initial");
    Optional<Mark> initial = text.flatMap(given -> mark(given, times, zone));
    if (text.isPresent() && initial.isEmpty()) {
      since.refuse("initial", "rest.initial-unusable");
    }
    return initial.orElse(zero);
  }

  /** The mark of an item; empty when it has none. */
  Optional<Mark> mark(JsonNode item) {
    return path.text(item).flatMap(text -> mark(text, times, zone));
  }

  @Nullable String key(JsonNode item) {
    return key == null ? null : key.text(item).orElse(null);
  }

  /** As the query takes it. */
  String write(Mark mark) {
    return times == null ? mark.position().toPlainString() : times.write(mark.instant(), zone);
  }

  /** As the cursor keeps it. */
  String store(Mark mark) {
    return times == null ? mark.position().toPlainString() : mark.instant().toString();
  }

  /** As the cursor kept it. */
  Mark restore(String text) {
    return times == null ? new Mark(new BigDecimal(text)) : Mark.of(Instant.parse(text));
  }

  boolean isTime() {
    return times != null;
  }

  private static Optional<Mark> mark(String text, @Nullable TimeFormat times, ZoneId zone) {
    return times == null
        ? Optional.ofNullable(Numbers.decimal(text).value()).map(Mark::new)
        : times.instant(text, zone, LocalTime.MIDNIGHT).map(Mark::of);
  }
}

package org.annum.metrics.jdbc;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.annum.metrics.connector.SourceSettings;
import org.annum.metrics.jdbc.model.CursorType;

/**
 * Along which column a pull moves.
 *
 * @param key the column that tells rows of one value apart; unique, a number or a text
 * @param start from which value on there is anything to pull
 * @param overlap how far back each run looks, for rows that were committed late; of numbers {@code
 *     overlapNumber}
 */
record CursorSettings(
    String column,
    String key,
    CursorType type,
    Optional<Object> start,
    Duration overlap,
    int overlapNumber) {
  private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int MOST = 1_000_000;

  static CursorSettings read(SourceSettings settings) {
    CursorType type = settings.oneOf("type", CursorType.class);
    return new CursorSettings(
        column(settings, "column"),
        column(settings, "key"),
        type,
        start(settings, type),
        settings.duration("overlap", LONGEST, Duration.ZERO),
        settings.integer("overlapNumber", 0, MOST, 0));
  }

  boolean overlaps() {
    return switch (type) {
      case TIME, LOCAL_TIME -> !overlap.isZero();
      case NUMBER -> overlapNumber > 0;
      case TEXT -> false;
    };
  }

  private static String column(SourceSettings settings, String field) {
    String name = settings.text(field);
    if (!name.isEmpty() && !COLUMN.matcher(name).matches()) {
      settings.refuse(field, "jdbc.column-unusable");
    }
    return name;
  }

  private static Optional<Object> start(SourceSettings settings, CursorType type) {
    Optional<String> text = settings.optionalText("start");
    Optional<Object> start = text.flatMap(type::parse);
    if (text.isPresent() && start.isEmpty()) {
      settings.refuse("start", "jdbc.start-unreadable", type.name());
    }
    return start;
  }
}

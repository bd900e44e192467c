package org.annum.metrics.jdbc.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the column is along which a pull moves. */
public enum CursorType {
  /** A timestamp with time zone. */
  TIME,
  /** A timestamp without one. */
  LOCAL_TIME,
  NUMBER,
  TEXT;

  /** Reads what {@code toString} of a value wrote, or what people write. */
  public Optional<Object> parse(String text) {
    try {
      return Optional.of(
          switch (this) {
            case TIME -> OffsetDateTime.parse(text);
            case LOCAL_TIME -> LocalDateTime.parse(text);
            case NUMBER -> new BigDecimal(text);
            case TEXT -> text;
          });
    } catch (DateTimeException | NumberFormatException noValue) {
      return Optional.empty();
    }
  }

  /** The value that is so much before another one. */
  public Object before(Object value, Duration overlap, int overlapNumber) {
    return switch (this) {
      case TIME -> ((OffsetDateTime) value).minus(overlap);
      case LOCAL_TIME -> ((LocalDateTime) value).minus(overlap);
      case NUMBER -> ((BigDecimal) value).subtract(BigDecimal.valueOf(overlapNumber));
      case TEXT -> value;
    };
  }

  /** Whether a value is less than another one; of texts only the database knows. */
  public boolean isLess(Object value, Object other) {
    return switch (this) {
      case TIME -> ((OffsetDateTime) value).isBefore((OffsetDateTime) other);
      case LOCAL_TIME -> ((LocalDateTime) value).isBefore((LocalDateTime) other);
      case NUMBER -> ((BigDecimal) value).compareTo((BigDecimal) other) < 0;
      case TEXT -> false;
    };
  }
}

package org.annum.metrics.rest.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a collection has been read: the time or number by which its items grow. Times are seconds
 * since 1970.
 */
public record Mark(BigDecimal position) implements Comparable<Mark> {
  private static final int NANO_DIGITS = 9;

  public static Mark of(Instant instant) {
    return new Mark(seconds(instant.getEpochSecond(), instant.getNano()));
  }

  public Instant instant() {
    long seconds = position.longValue();
    BigDecimal fraction = position.subtract(BigDecimal.valueOf(seconds));
    return Instant.ofEpochSecond(seconds, fraction.movePointRight(NANO_DIGITS).intValue());
  }

  /** As much earlier. */
  public Mark minus(Duration overlap) {
    return new Mark(position.subtract(seconds(overlap.getSeconds(), overlap.getNano())));
  }

  public boolean isAfter(Mark other) {
    return compareTo(other) > 0;
  }

  public static Mark earlier(Mark one, Mark other) {
    return one.isAfter(other) ? other : one;
  }

  @Override
  public int compareTo(Mark other) {
    return position.compareTo(other.position);
  }

  private static BigDecimal seconds(long seconds, int nanos) {
    return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, NANO_DIGITS));
  }
}

package org.annum.metrics.baseline.model;

import java.math.BigDecimal;
import org.annum.metrics.measure.model.Direction;

/** What a comparison says, in the words of the check-ins of an improvement plan. */
public enum Verdict {
  EFFECTIVE,
  PARTLY,
  NOT_EFFECTIVE,
  TOO_FEW_DATA;

  /**
   * EFFECTIVE where the whole interval is better than no change, PARTLY where at least the change
   * itself is, NOT_EFFECTIVE otherwise.
   */
  static Verdict of(Direction direction, BigDecimal change, Interval interval) {
    boolean up = direction == Direction.UP;
    BigDecimal nearest = up ? interval.lower() : interval.upper().negate();
    if (nearest.signum() > 0) {
      return EFFECTIVE;
    }
    return (up ? change : change.negate()).signum() > 0 ? PARTLY : NOT_EFFECTIVE;
  }
}

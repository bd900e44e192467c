package org.annum.metrics.baseline.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.annum.metrics.measure.model.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two periods: of a ratio of counts the ratio itself, of anything else the
 * mean of the months, so that periods of different length can be compared.
 *
 * @param change later less earlier; null where either has no value
 * @param relative change over the earlier one; null where that is 0
 * @param effect effect size; null where it cannot be told
 * @param interval of the change; null where it cannot be told
 */
public record Comparison(
    Method method,
    @Nullable BigDecimal change,
    @Nullable BigDecimal relative,
    @Nullable BigDecimal effect,
    @Nullable Interval interval,
    Verdict verdict) {
  /** Fewer facts of a ratio, in either period, say nothing; as in the check-ins of a plan. */
  public static final int MINIMUM_FACTS = 20;

  /** Fewer months, in either period, say nothing about a mean. */
  public static final int MINIMUM_MONTHS = 3;

  private static final int DIGITS_OF_EFFECT = 4;

  /** Compares a later period with an earlier one. */
  public static Comparison of(Direction direction, PeriodSample later, PeriodSample earlier) {
    Optional<Proportion> now = later.proportion();
    Optional<Proportion> then = earlier.proportion();
    return now.isPresent() && then.isPresent()
        ? ofProportions(direction, now.get(), then.get())
        : ofSeries(direction, later.series(), earlier.series());
  }

  private static Comparison ofProportions(Direction direction, Proportion now, Proportion then) {
    BigDecimal minimum = BigDecimal.valueOf(MINIMUM_FACTS);
    boolean enough = now.trials().min(then.trials()).compareTo(minimum) >= 0;
    return of(
        Method.NEWCOMBE,
        direction,
        enough,
        now.value(),
        then.value(),
        now.effect(then),
        now.difference(then));
  }

  private static Comparison ofSeries(Direction direction, Series now, Series then) {
    if (now.size() == 0 || then.size() == 0) {
      return new Comparison(Method.WELCH, null, null, null, null, Verdict.TOO_FEW_DATA);
    }
    return of(
        Method.WELCH,
        direction,
        Math.min(now.size(), then.size()) >= MINIMUM_MONTHS,
        now.mean().orElseThrow(),
        then.mean().orElseThrow(),
        now.effect(then).orElse(null),
        now.difference(then).orElse(null));
  }

  private static Comparison of(
      Method method,
      Direction direction,
      boolean enough,
      BigDecimal now,
      BigDecimal then,
      @Nullable BigDecimal effect,
      @Nullable Interval interval) {
    BigDecimal change = now.subtract(then);
    return new Comparison(
        method,
        Precision.shown(change),
        then.signum() == 0 ? null : Precision.shown(change.divide(then.abs(), Precision.INNER)),
        effect == null ? null : effect.setScale(DIGITS_OF_EFFECT, RoundingMode.HALF_UP),
        interval == null ? null : interval.shown(),
        enough && interval != null
            ? Verdict.of(direction, change, interval)
            : Verdict.TOO_FEW_DATA);
  }
}

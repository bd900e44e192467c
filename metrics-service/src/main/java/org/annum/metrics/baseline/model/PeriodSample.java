package org.annum.metrics.baseline.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Moments;

/** A measure over a period, from the months that have facts and are applicable. */
public record PeriodSample(Aggregation aggregation, List<Moments> months) {

  public PeriodSample {
    months = List.copyOf(months);
  }

  /** How many facts; of a ratio those below the line. */
  public long size() {
    return months.stream().mapToLong(Moments::count).sum();
  }

  /** The value of the whole period. */
  public Optional<BigDecimal> value() {
    return months.stream().reduce(Moments::merge).map(aggregation::value).map(Precision::shown);
  }

  /** The values of the months that have one. */
  public Series series() {
    return new Series(months.stream().map(aggregation::value).filter(Objects::nonNull).toList());
  }

  public Optional<BigDecimal> mean() {
    return series().mean().map(Precision::shown);
  }

  /** Standard deviation of the values of the months. */
  public Optional<BigDecimal> spread() {
    return series().spread().map(Precision::shown);
  }

  /** Empty where this is no ratio of counts. */
  Optional<Proportion> proportion() {
    Optional<Moments> merged = months.stream().reduce(Moments::merge);
    return merged
        .filter(moments -> aggregation == Aggregation.RATIO && isCounted(moments))
        .map(moments -> new Proportion(moments.weightedSum(), moments.weight()));
  }

  private static boolean isCounted(Moments moments) {
    return isWhole(moments.weightedSum())
        && isWhole(moments.weight())
        && moments.weight().signum() > 0
        && moments.weightedSum().signum() >= 0
        && moments.weightedSum().compareTo(moments.weight()) <= 0;
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}

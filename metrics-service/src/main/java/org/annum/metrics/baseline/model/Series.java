package org.annum.metrics.baseline.model;

import static org.annum.metrics.baseline.model.Precision.INNER;
import static org.annum.metrics.baseline.model.Precision.root;
import static org.annum.metrics.baseline.model.Precision.square;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The values of some months.
 *
 * <pre>
 * spread: sample standard deviation, √(Σ(x − mean)² / (n − 1))
 * Difference of means (B. L. Welch, Biometrika 34, 1947):
 *   m₁ − m₂ ± t √(s₁²/n₁ + s₂²/n₂),
 *   degrees of freedom (s₁²/n₁ + s₂²/n₂)² / ((s₁²/n₁)²/(n₁−1) + (s₂²/n₂)²/(n₂−1))
 * Effect size g (L. V. Hedges, J. Educational Statistics 6, 1981):
 *   (m₁ − m₂) / s · (1 − 3 / (4(n₁ + n₂) − 9)),  s² = ((n₁−1)s₁² + (n₂−1)s₂²) / (n₁ + n₂ − 2)
 * </pre>
 */
public record Series(List<BigDecimal> values) {
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  public Series {
    values = List.copyOf(values);
  }

  public int size() {
    return values.size();
  }

  /** Empty where there are no values. */
  public Optional<BigDecimal> mean() {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(sum().divide(BigDecimal.valueOf(size()), INNER));
  }

  /** Empty where there are fewer than two values. */
  public Optional<BigDecimal> spread() {
    return size() < 2 ? Optional.empty() : Optional.of(root(variance()));
  }

  /** Of this less the other; empty where either has fewer than two values. */
  public Optional<Interval> difference(Series other) {
    if (size() < 2 || other.size() < 2) {
      return Optional.empty();
    }
    BigDecimal change = change(other);
    BigDecimal own = variance().divide(BigDecimal.valueOf(size()), INNER);
    BigDecimal others = other.variance().divide(BigDecimal.valueOf(other.size()), INNER);
    BigDecimal error = own.add(others);
    if (error.signum() == 0) {
      return Optional.of(new Interval(change, change));
    }
    BigDecimal freedom =
        square(error).divide(part(own, size()).add(part(others, other.size())), INNER);
    BigDecimal half = StudentQuantile.of(freedom).multiply(root(error), INNER);
    return Optional.of(new Interval(change.subtract(half), change.add(half)));
  }

  /** Empty where either has fewer than two values, or none of them differ. */
  public Optional<BigDecimal> effect(Series other) {
    if (size() < 2 || other.size() < 2) {
      return Optional.empty();
    }
    int freedom = size() + other.size() - 2;
    BigDecimal pooled =
        root(squares().add(other.squares()).divide(BigDecimal.valueOf(freedom), INNER));
    BigDecimal small =
        BigDecimal.ONE.subtract(
            THREE.divide(BigDecimal.valueOf(4L * (size() + other.size()) - 9), INNER));
    return pooled.signum() == 0
        ? Optional.empty()
        : Optional.of(change(other).divide(pooled, INNER).multiply(small, INNER));
  }

  private BigDecimal change(Series other) {
    return mean().orElseThrow().subtract(other.mean().orElseThrow());
  }

  private static BigDecimal part(BigDecimal error, int size) {
    return square(error).divide(BigDecimal.valueOf(size - 1L), INNER);
  }

  private BigDecimal variance() {
    return squares().divide(BigDecimal.valueOf(size() - 1L), INNER);
  }

  private BigDecimal squares() {
    BigDecimal mean = mean().orElseThrow();
    return values.stream()
        .map(value -> square(value.subtract(mean)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal sum() {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

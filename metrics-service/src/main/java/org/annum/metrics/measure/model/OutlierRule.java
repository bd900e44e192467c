package org.annum.metrics.measure.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How far a value may lie from what the same person reported before:
 *
 * <pre>median ± deviations × max(1.4826 × MAD, 0.05 × |median|)</pre>
 *
 * <p>MAD is the median of the distances from the median; 1.4826 makes it comparable with a standard
 * deviation. The share of the median keeps a person whose values are all alike from being flagged
 * for the smallest difference. Both medians are exact: of an even number of values, the mean of the
 * middle two. Nothing is rounded.
 *
 * @param deviations how many spreads are usual, above 0
 * @param values how many of the latest values are looked at
 * @param minimumValues with fewer values than this nothing is an outlier
 */
public record OutlierRule(RuleAction action, BigDecimal deviations, int values, int minimumValues) {
  private static final BigDecimal SPREAD_OF_MAD = new BigDecimal("1.4826");
  private static final BigDecimal LEAST_SPREAD = new BigDecimal("0.05");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The usual values of somebody with this history; none where the history is too short. */
  public Optional<Bounds> bounds(List<BigDecimal> history) {
    if (history.size() < minimumValues) {
      return Optional.empty();
    }
    BigDecimal median = median(history);
    BigDecimal deviation =
        median(history.stream().map(value -> value.subtract(median).abs()).toList());
    BigDecimal spread = SPREAD_OF_MAD.multiply(deviation).max(LEAST_SPREAD.multiply(median.abs()));
    BigDecimal distance = deviations.multiply(spread);
    return Optional.of(new Bounds(median.subtract(distance), median.add(distance)));
  }

  private static BigDecimal median(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
  }
}

package org.annum.feedback.summary.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be added up over months: counts and sums, never means. A mean is always the quotient of
 * two merged sums, rounded half up to 4 digits once.
 *
 * @param distribution answers by score
 * @param themes comments by theme and polarity, joined by a colon
 */
public record Counts(
    long count,
    long sum,
    long low,
    long positive,
    long negative,
    Map<String, Long> distribution,
    Map<String, Long> themes) {
  private static final int DIGITS = 4;

  /** Of no records at all. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, Map.of(), Map.of());

  public Counts {
    distribution = Map.copyOf(distribution);
    themes = Map.copyOf(themes);
  }

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(
        count + other.count,
        sum + other.sum,
        low + other.low,
        positive + other.positive,
        negative + other.negative,
        sum(distribution, other.distribution),
        sum(themes, other.themes));
  }

  /** The mean score; of at least one answer. */
  public BigDecimal mean() {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), DIGITS, RoundingMode.HALF_UP);
  }

  private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    return Stream.of(one, other)
        .flatMap(counts -> counts.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }
}

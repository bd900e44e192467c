package org.annum.metrics.rollup.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.annum.metrics.measure.model.Moments;
import org.jspecify.annotations.Nullable;

/** What the facts of one month of a person add up to, before there are ratios. */
public final class MonthSums {
  private final Map<String, Sum> sums = new HashMap<>();
  private final Map<String, String> explanations = new HashMap<>();

  /**
   * The moments of a measure that is no ratio.
   *
   * @param currency of an amount
   */
  public record Sum(Moments moments, @Nullable String currency) {}

  public void add(String measure, Moments moments) {
    add(measure, moments, null);
  }

  public void add(String measure, Moments moments, @Nullable String currency) {
    sums.put(measure, new Sum(moments, currency));
  }

  /**
   * Gives a ratio the records that are missing in it.
   *
   * @param total how many there are
   * @param records the first of them, as JSON without the brackets
   */
  public void explain(String ratio, long total, String records) {
    explanations.put(ratio, Figure.exceptions(total, records));
  }

  Optional<Sum> sum(@Nullable String measure) {
    return Optional.ofNullable(sums.get(measure));
  }

  String exceptions(String ratio) {
    return explanations.getOrDefault(ratio, Figure.NO_EXCEPTIONS);
  }
}

package org.annum.review.score.model;

import java.math.BigDecimal;
import java.util.List;
import org.annum.review.period.model.Precision;
import org.annum.review.template.model.MissingPart;
import org.jspecify.annotations.Nullable;

/**
 * {@code Σ weight × value / Σ weight} over the parts that have a value; a part that has none does
 * what its {@link MissingPart} says, which stands in the trace.
 */
final class WeightedMean {
  private WeightedMean() {}

  static @Nullable BigDecimal of(List<Trace> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Trace part : parts) {
      BigDecimal value = part.value();
      if (value == null && part.missing() == MissingPart.BLOCK) {
        return null;
      }
      if (value != null || part.missing() == MissingPart.ZERO) {
        BigDecimal weight = part.weight() == null ? BigDecimal.ONE : part.weight();
        weights = weights.add(weight);
        sum = sum.add(value == null ? BigDecimal.ZERO : weight.multiply(value));
      }
    }
    return weights.signum() == 0 ? null : Precision.divide(sum, weights);
  }
}

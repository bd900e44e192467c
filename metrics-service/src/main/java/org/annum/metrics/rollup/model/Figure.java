package org.annum.metrics.rollup.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.annum.metrics.measure.model.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a measure over a month of a person.
 *
 * @param applicable false where the month was marked not to count for the person
 * @param currency of an amount
 * @param exceptions of a ratio that explains itself, the records missing in it, as JSON
 * @param definitionVersion the version of the definition that it was computed by
 */
public record Figure(
    boolean applicable,
    @Nullable String currency,
    Moments moments,
    @Nullable String exceptions,
    long definitionVersion) {
  static final String NO_EXCEPTIONS = exceptions(0, "");

  private static final Moments NOTHING =
      new Moments(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null, null, null);

  static String exceptions(long total, String records) {
    return "{\"total\":" + total + ",\"records\":[" + records + "]}";
  }

  /** Of a month that does not count and has no facts. */
  static Figure ofNothing(long definitionVersion) {
    return new Figure(false, null, NOTHING, null, definitionVersion);
  }

  Figure inapplicable() {
    return new Figure(false, currency, moments, exceptions, definitionVersion);
  }

  /** Whether both say the same; 98.5 and 98.50 do. */
  boolean isSameAs(Figure other) {
    return applicable == other.applicable
        && definitionVersion == other.definitionVersion
        && Objects.equals(currency, other.currency)
        && moments.isSameAs(other.moments)
        && Objects.equals(exceptions, other.exceptions);
  }
}

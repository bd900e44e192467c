package org.annum.metrics.baseline.model;

import static org.annum.metrics.baseline.model.Precision.INNER;
import static org.annum.metrics.baseline.model.Precision.root;
import static org.annum.metrics.baseline.model.Precision.square;

import java.math.BigDecimal;

/**
 * How many of a number of trials succeeded.
 *
 * <pre>
 * Wilson score interval (E. B. Wilson, JASA 22, 1927):
 *   (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 * Difference p − q (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10), with the Wilson
 * limits l, u of each:
 *   lower = p − q − √((p − l_p)² + (u_q − q)²)     upper = p − q + √((u_p − p)² + (q − l_q)²)
 * Effect size h (J. Cohen, Statistical Power Analysis, 1988): 2 asin √p − 2 asin √q
 * </pre>
 */
public record Proportion(BigDecimal successes, BigDecimal trials) {
  private static final BigDecimal Z = new BigDecimal("1.959963984540054");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  public Proportion {
    boolean counts =
        trials.signum() > 0 && successes.signum() >= 0 && successes.compareTo(trials) <= 0;
    if (!counts) {
      throw new IllegalArgumentException("successes must be from 0 to the trials");
    }
  }

  public BigDecimal value() {
    return successes.divide(trials, INNER);
  }

  public Interval interval() {
    BigDecimal p = value();
    BigDecimal perTrial = square(Z).divide(trials, INNER);
    BigDecimal scale = BigDecimal.ONE.add(perTrial);
    BigDecimal variance = p.multiply(BigDecimal.ONE.subtract(p), INNER).divide(trials, INNER);
    BigDecimal spread = variance.add(perTrial.divide(FOUR.multiply(trials), INNER));
    BigDecimal half = Z.multiply(root(spread), INNER);
    BigDecimal centre = p.add(perTrial.divide(TWO, INNER));
    return new Interval(
        centre.subtract(half).divide(scale, INNER).max(BigDecimal.ZERO),
        centre.add(half).divide(scale, INNER).min(BigDecimal.ONE));
  }

  /** Of this less the other. */
  public Interval difference(Proportion other) {
    BigDecimal p = value();
    BigDecimal q = other.value();
    Interval own = interval();
    Interval others = other.interval();
    BigDecimal down = square(p.subtract(own.lower())).add(square(others.upper().subtract(q)));
    BigDecimal up = square(own.upper().subtract(p)).add(square(q.subtract(others.lower())));
    BigDecimal change = p.subtract(q);
    return new Interval(change.subtract(root(down)), change.add(root(up)));
  }

  /** Binary floating point is enough for an effect size, of which two digits are read. */
  public BigDecimal effect(Proportion other) {
    return BigDecimal.valueOf(angle(this) - angle(other));
  }

  private static double angle(Proportion proportion) {
    return 2 * StrictMath.asin(root(proportion.value()).doubleValue());
  }
}

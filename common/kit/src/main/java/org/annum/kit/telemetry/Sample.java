package org.annum.kit.telemetry;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Figures that were read a short while ago.
 *
 * @param <T> all figures that one reading gives
 */
public final class Sample<T> {
  private static final Logger LOG = Logger.getLogger(Sample.class);

  private final String name;
  private final Supplier<T> reading;
  private volatile @Nullable T last;
  private volatile boolean known;

  Sample(String name, Supplier<T> reading) {
    this.name = name;
    this.reading = reading;
  }

  /** Reads again. What cannot be read is not known, and tried again the next time. */
  void refresh() {
    try {
      last = reading.get();
      known = true;
    } catch (RuntimeException e) {
      LOG.logf(known ? Logger.Level.WARN : Logger.Level.DEBUG, e, "Figures not known: %s", name);
      known = false;
    }
  }

  boolean isKnown() {
    return known;
  }

  /** One of the figures; NaN, which no alert's comparison holds for, while they are not known. */
  public double get(ToDoubleFunction<? super T> figure) {
    return known ? getLast(figure) : Double.NaN;
  }

  /** One of the figures as it was when it was last known: for counters, which never go back. */
  double getLast(ToDoubleFunction<? super T> figure) {
    T figures = last;
    return figures == null ? 0 : figure.applyAsDouble(figures);
  }
}

package org.annum.benchmarks;

/**
 * What a scenario found.
 *
 * @param value what the suite reached
 * @param limit what the machine reaches, or what may be reached at most, in the same unit
 * @param ratio value / limit
 */
record Measurement(double value, double limit, double ratio, String unit) {
  static Measurement of(double value, double limit, String unit) {
    return new Measurement(value, limit, value / limit, unit);
  }
}

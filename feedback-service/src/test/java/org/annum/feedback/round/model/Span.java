package org.annum.feedback.round.model;

import java.util.ArrayList;
import java.util.List;

/** What can be had by linear combination of given vectors (row echelon form). */
final class Span {
  private static final double ZERO = 1e-9;

  private final List<double[]> rows = new ArrayList<>();

  static Span of(List<double[]> vectors) {
    Span span = new Span();
    vectors.forEach(span::add);
    return span;
  }

  boolean contains(double[] vector) {
    return pivot(reduced(vector)) < 0;
  }

  private void add(double[] vector) {
    double[] rest = reduced(vector);
    if (pivot(rest) >= 0) {
      rows.add(rest);
    }
  }

  private double[] reduced(double[] vector) {
    double[] rest = vector.clone();
    for (double[] row : rows) {
      int at = pivot(row);
      double factor = rest[at] / row[at];
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= factor * row[i];
      }
      rest[at] = 0;
    }
    return rest;
  }

  private static int pivot(double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      if (Math.abs(vector[i]) > ZERO) {
        return i;
      }
    }
    return -1;
  }
}

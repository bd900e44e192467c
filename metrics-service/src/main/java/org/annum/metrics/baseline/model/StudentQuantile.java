package org.annum.metrics.baseline.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The 97.5 % quantile of Student's t (R. A. Fisher and F. Yates, Statistical Tables, 1938). Between
 * two rows the one of fewer degrees of freedom is taken, so that an interval is never too narrow.
 */
final class StudentQuantile {
  private static final List<String> UP_TO_THIRTY =
      List.of(
          "12.706", "4.303", "3.182", "2.776", "2.571", "2.447", "2.365", "2.306", "2.262", "2.228",
          "2.201", "2.179", "2.160", "2.145", "2.131", "2.120", "2.110", "2.101", "2.093", "2.086",
          "2.080", "2.074", "2.069", "2.064", "2.060", "2.056", "2.052", "2.048", "2.045", "2.042");

  private static final Map<Integer, String> BEYOND = Map.of(40, "2.021", 60, "2.000", 120, "1.980");

  private static final NavigableMap<Integer, BigDecimal> TABLE = table();

  private StudentQuantile() {}

  static BigDecimal of(BigDecimal freedom) {
    int whole = freedom.setScale(0, RoundingMode.FLOOR).intValue();
    return Objects.requireNonNull(TABLE.floorEntry(Math.max(1, whole))).getValue();
  }

  private static NavigableMap<Integer, BigDecimal> table() {
    NavigableMap<Integer, BigDecimal> table = new TreeMap<>();
    for (int i = 0; i < UP_TO_THIRTY.size(); i++) {
      table.put(i + 1, new BigDecimal(UP_TO_THIRTY.get(i)));
    }
    BEYOND.forEach((freedom, quantile) -> table.put(freedom, new BigDecimal(quantile)));
    return table;
  }
}

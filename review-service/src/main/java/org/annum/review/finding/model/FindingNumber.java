package org.annum.review.finding.model;

import java.math.BigDecimal;
import org.annum.review.period.model.Precision;

/** A number that a finding's explanation quotes, in the unit it is shown in. */
public record FindingNumber(String name, BigDecimal value, Unit unit) {

  /** How a number is written. */
  public enum Unit {
    RATIO,
    COUNT,
    NUMBER
  }

  static FindingNumber ratio(String name, BigDecimal value) {
    return new FindingNumber(name, value, Unit.RATIO);
  }

  static FindingNumber count(String name, long value) {
    return new FindingNumber(name, BigDecimal.valueOf(value), Unit.COUNT);
  }

  /** A value of a measure, written as a percentage where its unit is a ratio. */
  static FindingNumber of(String name, BigDecimal value, String measureUnit) {
    return new FindingNumber(name, value, measureUnit.equals("ratio") ? Unit.RATIO : Unit.NUMBER);
  }

  public String shown() {
    return switch (unit) {
      case RATIO -> Precision.shownPercent(value);
      case COUNT -> value.toBigInteger().toString();
      case NUMBER -> Precision.shown(value);
    };
  }
}

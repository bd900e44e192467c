package org.annum.metrics.period.model;

/** Where a close stands; a reopened month is closed again by a new close. */
public enum PeriodCloseStatus {
  CLOSED,
  REOPENED;

  public boolean canBecome(PeriodCloseStatus next) {
    return this == CLOSED && next == REOPENED;
  }
}

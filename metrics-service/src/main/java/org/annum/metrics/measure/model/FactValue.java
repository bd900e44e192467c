package org.annum.metrics.measure.model;

/** What a fact contributes to a measure. */
public enum FactValue {
  /** The fact itself: 1. */
  ONE,
  /** Hours from due to completion, 6 decimals, HALF_UP. */
  DELAY_HOURS,
  /** Amount of the deal times the person's share. */
  AMOUNT_SHARE,
  /** Days from opening to closing. */
  CYCLE_DAYS,
  /** The value that was reported. */
  VALUE
}

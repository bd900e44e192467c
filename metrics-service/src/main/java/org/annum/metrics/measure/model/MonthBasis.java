package org.annum.metrics.measure.model;

/** Which time of a fact decides the month it belongs to. */
public enum MonthBasis {
  DUE,
  COMPLETED,
  CLOSED,
  OCCURRED
}

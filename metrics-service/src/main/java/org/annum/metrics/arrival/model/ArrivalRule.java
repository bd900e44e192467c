package org.annum.metrics.arrival.model;

/** What can be odd about a fact that arrives. */
public enum ArrivalRule {
  /** Its value lies outside the measure's minimum and maximum. */
  RANGE,
  /** Its value is far from the person's own values before it. */
  OUTLIER,
  /** The time that decides its month has not come yet. */
  FUTURE,
  /** Nobody knows the person. */
  UNKNOWN_EMPLOYEE,
  /** No measure is made of its metric. */
  UNKNOWN_METRIC
}

package org.annum.metrics.baseline.model;

/** How two periods are compared. */
public enum Method {
  /** A ratio of counts: Newcombe's interval of the difference, effect size h. */
  NEWCOMBE,
  /** Anything else: Welch's interval of the means of the months, effect size g. */
  WELCH
}

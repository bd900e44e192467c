package org.annum.review.cycle.model;

/** Who takes part in a cycle. */
public enum Selection {
  /** Everybody who has goals in the year, also those who get them after the opening. */
  ALL,
  /** Those who are listed. */
  LISTED
}

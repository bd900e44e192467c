package org.annum.review.evidence.model;

/** How the months of a goal become its actual. */
public enum Evaluation {
  /** The merge of the months. */
  YEAR,
  /** The mean of the months in force; a month without data counts 0. */
  MONTHLY_AVERAGE,
  /** The last month that has a value. */
  LAST
}

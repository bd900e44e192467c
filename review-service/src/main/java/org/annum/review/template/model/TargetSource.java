package org.annum.review.template.model;

/** Where the target of a scored part comes from. */
public enum TargetSource {
  /** The number the template gives. */
  FIXED,
  /** The target of the employee's own goal for the same measure. */
  GOAL,
  /** Last year's value of the same measure, times the number the template gives. */
  PREVIOUS_YEAR
}

package org.annum.review.plan.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the library turns a finding into an objective.
 *
 * @param measure the measure; {@code null} for the finding's own
 * @param factor what the target is of the baseline; {@code null} for the goal's own target
 * @param limit how far the factor may take the target
 */
public record ObjectiveTemplate(
    @Nullable String measure,
    TargetRule target,
    @Nullable BigDecimal factor,
    @Nullable BigDecimal limit) {

  /** Where the target comes from. */
  public enum TargetRule {
    /** The target of the employee's goal for the measure. */
    GOAL,
    /** This year's value times the factor. */
    BASELINE_FACTOR,
    /** Last year's value, to get back to it. */
    PREVIOUS_YEAR
  }
}

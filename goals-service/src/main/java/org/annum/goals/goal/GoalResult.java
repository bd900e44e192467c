package org.annum.goals.goal;

import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of one goal that was to be saved. */
sealed interface GoalResult {

  /**
   * It is saved, or would be.
   *
   * @param goal null only in a preview of a new one
   */
  record Saved(@Nullable Goal goal, boolean isNew) implements GoalResult {}

  record Refused(Refusal refusal) implements GoalResult {}
}

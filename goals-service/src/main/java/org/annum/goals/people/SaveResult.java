package org.annum.goals.people;

import java.util.List;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What became of one employee that was to be saved. */
public sealed interface SaveResult {

  /** How a saved employee differs from before. */
  enum Effect {
    CREATED,
    REPLACED,
    UNCHANGED
  }

  record Saved(String employeeId, Effect effect) implements SaveResult {}

  record Refused(@Nullable String employeeId, List<Violation> violations) implements SaveResult {}
}

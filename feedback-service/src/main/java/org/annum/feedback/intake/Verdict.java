package org.annum.feedback.intake;

import java.util.List;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sent record: it went in, or all that is wrong with it.
 *
 * @param outcome null when it was refused, or only looked at
 */
record Verdict(String recordId, @Nullable RowOutcome outcome, List<Violation> violations) {

  Verdict {
    violations = List.copyOf(violations);
  }

  boolean isRefused() {
    return !violations.isEmpty();
  }
}

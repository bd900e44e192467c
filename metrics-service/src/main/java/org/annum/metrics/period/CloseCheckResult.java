package org.annum.metrics.period;

import java.util.List;
import org.annum.kit.problem.Violation;
import org.annum.metrics.period.model.CloseScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the check list. */
@Schema(name = "CloseCheck", description = "An item of the check list of a close")
record CloseCheckResult(
    @Schema(description = "What is checked", examples = "rejected-rows") String code,
    @Schema(description = "Whether nothing is open", examples = "false") boolean passed,
    @Schema(
            description = "Ids of what is open, at most 20; of rejected rows the imports",
            examples = "[\"0193a1b2-0000-7000-8000-000000000000\"]")
        List<String> open) {

  static CloseCheckResult of(CloseCheck check, CloseScope scope) {
    List<String> open = check.open(scope);
    return new CloseCheckResult(check.code(), open.isEmpty(), open);
  }

  /** What is open, in words. */
  Violation violation() {
    return Violation.of("", "period.open-" + code, String.join(", ", open));
  }
}

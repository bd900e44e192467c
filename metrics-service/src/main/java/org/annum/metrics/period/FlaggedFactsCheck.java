package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.arrival.FactFlags;
import org.annum.metrics.period.model.CloseScope;

/** Every fact of the month that was odd when it arrived was accepted, corrected or removed. */
@ApplicationScoped
class FlaggedFactsCheck implements CloseCheck {
  private final FactFlags flags;

  FlaggedFactsCheck(FactFlags flags) {
    this.flags = flags;
  }

  @Override
  public String code() {
    return "flagged-facts";
  }

  @Override
  public List<String> open(CloseScope scope) {
    return flags.open(scope.month(), scope.employees());
  }
}

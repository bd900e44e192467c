package org.annum.metrics.contribution;

import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactKey;
import org.jspecify.annotations.Nullable;

/** Either one deal, or one person and a period. */
record ContributionFilter(
    @Nullable FactKey deal, @Nullable String employeeId, @Nullable String period) {

  static ContributionFilter of(
      @Nullable String dealId, @Nullable String employeeId, @Nullable String period) {
    boolean ofDeal = dealId != null && !dealId.isBlank();
    boolean ofPerson = employeeId != null && !employeeId.isBlank();
    if (ofDeal == ofPerson) {
      throw Refusal.invalid(
          Violation.of(ofDeal ? "dealId" : "employeeId", "contribution.deal-or-employee"));
    }
    return new ContributionFilter(ofDeal ? key(dealId) : null, employeeId, period);
  }

  private static FactKey key(@Nullable String dealId) {
    String text = String.valueOf(dealId);
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw Refusal.invalid(Violation.of("dealId", "contribution.deal-unreadable"));
    }
    return new FactKey(text.substring(0, colon), text.substring(colon + 1));
  }
}

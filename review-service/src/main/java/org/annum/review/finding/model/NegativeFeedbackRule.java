package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.util.List;
import org.annum.review.evidence.model.FeedbackSummary;
import org.annum.review.figure.model.CustomerFigures;
import org.annum.review.period.model.Precision;
import org.annum.review.template.model.RuleSetting;

/**
 * At least {@code low} low scores, or at least the share {@code share} of all answers, or at least
 * {@code remarks} negative remarks. Twice the share is grave. The evidence is those answers.
 */
final class NegativeFeedbackRule implements FindingRule {
  static final String ID = "NEGATIVE_FEEDBACK";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    CustomerFigures customers = facts.figures().customers();
    BigDecimal share = share(customers);
    BigDecimal limit = setting.parameter("share");
    boolean found =
        customers.low() >= setting.parameter("low").longValueExact()
            || customers.negativeRemarks() >= setting.parameter("remarks").longValueExact()
            || (customers.low() > 0 && share.compareTo(limit) >= 0);
    if (!found) {
      return List.of();
    }
    boolean isGrave = share.compareTo(limit.add(limit)) >= 0;
    return List.of(
        new FindingDraft(
                setting,
                "default",
                isGrave ? Severity.HIGH : Severity.MEDIUM,
                FeedbackSummary.CSAT,
                List.of(
                    FindingNumber.count("low", customers.low()),
                    FindingNumber.count("responses", customers.responses()),
                    FindingNumber.ratio("share", share),
                    FindingNumber.count("negativeRemarks", customers.negativeRemarks())))
            .shownBy(
                customers.lowlights().stream().map(FindingEvidence::of).toList(),
                customers.low() + customers.negativeRemarks()));
  }

  private static BigDecimal share(CustomerFigures customers) {
    return customers.responses() == 0
        ? BigDecimal.ZERO
        : Precision.divide(
            BigDecimal.valueOf(customers.low()), BigDecimal.valueOf(customers.responses()));
  }
}

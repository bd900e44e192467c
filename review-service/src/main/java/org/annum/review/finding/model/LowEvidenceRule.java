package org.annum.review.finding.model;

import java.util.List;
import java.util.stream.Stream;
import org.annum.review.evidence.model.FeedbackSummary;
import org.annum.review.figure.model.CustomerFigures;
import org.annum.review.template.model.RuleSetting;

/** A goal has no value, or fewer than {@code responses} customers answered: too little to judge. */
final class LowEvidenceRule implements FindingRule {
  static final String ID = "LOW_EVIDENCE";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    return Stream.concat(goals(facts, setting), answers(facts, setting)).toList();
  }

  private static Stream<Finding> goals(YearFacts facts, RuleSetting setting) {
    return facts.score().goals().stream()
        .filter(goal -> goal.actual() == null)
        .map(
            goal ->
                new FindingDraft(setting, "goal", Severity.LOW, goal.measure(), goal, List.of())
                    .shownBy(List.of()));
  }

  private static Stream<Finding> answers(YearFacts facts, RuleSetting setting) {
    CustomerFigures customers = facts.figures().customers();
    return customers.responses() >= setting.parameter("responses").longValueExact()
        ? Stream.empty()
        : Stream.of(
            new FindingDraft(
                    setting,
                    "responses",
                    Severity.LOW,
                    FeedbackSummary.CSAT,
                    List.of(FindingNumber.count("responses", customers.responses())))
                .shownBy(List.of()));
  }
}

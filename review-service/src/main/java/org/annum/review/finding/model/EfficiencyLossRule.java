package org.annum.review.finding.model;

import java.util.List;
import org.annum.review.figure.model.BaselineChange;
import org.annum.review.template.model.RuleSetting;

/**
 * A measure is worse than in the year before by more than {@code epsilon} of its baseline, with at
 * least {@code minimum} facts in both years.
 */
final class EfficiencyLossRule implements FindingRule {
  static final String ID = "EFFICIENCY_LOSS";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    return facts.figures().efficiency().stream()
        .filter(change -> !change.improves())
        .filter(change -> change.change().abs().compareTo(setting.parameter("epsilon")) > 0)
        .filter(change -> hasEnough(change, setting))
        .map(change -> lost(change, facts, setting))
        .toList();
  }

  private static boolean hasEnough(BaselineChange change, RuleSetting setting) {
    return change
            .baselineSample()
            .min(change.actualSample())
            .compareTo(setting.parameter("minimum"))
        >= 0;
  }

  private static Finding lost(BaselineChange change, YearFacts facts, RuleSetting setting) {
    return new FindingDraft(
            setting,
            "default",
            Severity.MEDIUM,
            change.measure(),
            List.of(
                FindingNumber.of("actual", change.actual(), change.unit()),
                FindingNumber.of("baseline", change.baseline(), change.unit()),
                FindingNumber.ratio("change", change.change())))
        .shownBy(facts.rollups(change.measure()));
  }
}

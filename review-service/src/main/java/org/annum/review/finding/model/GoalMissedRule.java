package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.annum.review.evidence.model.Exceptions;
import org.annum.review.period.model.Precision;
import org.annum.review.score.model.GoalScore;
import org.annum.review.score.model.MeasureReading;
import org.annum.review.template.model.RuleSetting;

/**
 * A goal whose attainment is below 1. What it costs, {@code (1 − attainment) × weight}, says how
 * grave it is: from {@code high} and from {@code medium} points on.
 */
final class GoalMissedRule implements FindingRule {
  static final String ID = "GOAL_MISSED";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    return facts.score().goals().stream()
        .filter(GoalScore::fallsShort)
        .map(goal -> missed(goal, facts, setting))
        .toList();
  }

  private static Finding missed(GoalScore goal, YearFacts facts, RuleSetting setting) {
    BigDecimal attainment = Objects.requireNonNull(goal.attainment());
    BigDecimal lost = Precision.multiply(BigDecimal.ONE.subtract(attainment), goal.weight());
    FindingDraft draft =
        new FindingDraft(
            setting,
            "default",
            severity(lost, setting),
            goal.measure(),
            goal,
            List.of(
                FindingNumber.of("actual", Objects.requireNonNull(goal.actual()), goal.unit()),
                FindingNumber.of("target", goal.target(), goal.unit()),
                FindingNumber.ratio("attainment", attainment),
                FindingNumber.of("pointsLost", lost, "points")));
    Exceptions exceptions = facts.exceptions(goal.measure());
    return exceptions.total() > 0
        ? draft.shownBy(
            exceptions.records().stream().map(FindingEvidence::of).toList(), exceptions.total())
        : draft.shownBy(facts.rollups(baseMeasure(goal.measure())));
  }

  private static Severity severity(BigDecimal lost, RuleSetting setting) {
    if (lost.compareTo(setting.parameter("high")) >= 0) {
      return Severity.HIGH;
    }
    return lost.compareTo(setting.parameter("medium")) >= 0 ? Severity.MEDIUM : Severity.LOW;
  }

  private static String baseMeasure(String measure) {
    return measure.endsWith(MeasureReading.SHARE_SUFFIX)
        ? measure.substring(0, measure.length() - MeasureReading.SHARE_SUFFIX.length())
        : measure;
  }
}

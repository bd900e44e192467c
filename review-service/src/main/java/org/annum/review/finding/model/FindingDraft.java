package org.annum.review.finding.model;

import java.util.List;
import org.annum.review.score.model.GoalScore;
import org.annum.review.template.model.RuleSetting;
import org.jspecify.annotations.Nullable;

/** A finding in the making: what the rule says first, then the records that show it. */
record FindingDraft(
    RuleSetting setting,
    String variant,
    Severity severity,
    String measure,
    @Nullable GoalScore goal,
    List<FindingNumber> numbers) {

  FindingDraft(
      RuleSetting setting,
      String variant,
      Severity severity,
      String measure,
      List<FindingNumber> numbers) {
    this(setting, variant, severity, measure, null, numbers);
  }

  Finding shownBy(List<FindingEvidence> evidence) {
    return shownBy(evidence, evidence.size());
  }

  Finding shownBy(List<FindingEvidence> evidence, long total) {
    return new Finding(
        setting.rule(),
        variant,
        severity,
        measure,
        goal == null ? null : goal.key(),
        goal == null ? null : goal.title(),
        setting.parameters(),
        numbers,
        total,
        evidence);
  }
}

package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.annum.review.evidence.model.Exceptions;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.score.model.GoalScore;
import org.annum.review.template.model.RuleSetting;

/**
 * Accuracy is below the employee's own target for it ({@code accuracy} where there is none), or at
 * least {@code comments} customers' comments complain of wrong data.
 */
final class DataQualityRule implements FindingRule {
  static final String ID = "DATA_QUALITY";
  private static final String MEASURE = "follow_up_accuracy";
  private static final String THEME = "DATA_QUALITY";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    BigDecimal target =
        facts.goalOn(MEASURE).map(GoalScore::target).orElse(setting.parameter("accuracy"));
    Optional<MeasureFigure> accuracy =
        facts
            .figure(MEASURE)
            .filter(figure -> figure.value() != null)
            .filter(figure -> Objects.requireNonNull(figure.value()).compareTo(target) < 0);
    if (accuracy.isPresent()) {
      Exceptions wrong = facts.exceptions(MEASURE);
      return List.of(
          new FindingDraft(
                  setting,
                  "default",
                  Severity.MEDIUM,
                  MEASURE,
                  List.of(
                      FindingNumber.ratio(
                          "accuracy", Objects.requireNonNull(accuracy.get().value())),
                      FindingNumber.ratio("target", target),
                      FindingNumber.count("wrong", wrong.total())))
              .shownBy(wrong.records().stream().map(FindingEvidence::of).toList(), wrong.total()));
    }
    long complaints = facts.negativeComments(THEME);
    return complaints >= setting.parameter("comments").longValueExact()
        ? List.of(
            new FindingDraft(
                    setting,
                    "comments",
                    Severity.MEDIUM,
                    MEASURE,
                    List.of(FindingNumber.count("comments", complaints)))
                .shownBy(facts.lowlights(THEME), complaints))
        : List.of();
  }
}

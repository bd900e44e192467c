package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.figure.model.MonthFigure;
import org.annum.review.period.model.Direction;
import org.annum.review.score.model.GoalScore;
import org.annum.review.template.model.RuleSetting;

/**
 * A measure the employee has a goal for gets steadily worse: over at least {@code months} months
 * the fitted line loses more than {@code loss} of the mean, and explains at least {@code fit} of
 * the variation.
 */
final class DecliningTrendRule implements FindingRule {
  static final String ID = "DECLINING_TREND";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    return facts.score().goals().stream()
        .map(GoalScore::measure)
        .distinct()
        .flatMap(measure -> facts.figure(measure).stream())
        .flatMap(figure -> declining(figure, facts, setting))
        .toList();
  }

  private static Stream<Finding> declining(
      MeasureFigure figure, YearFacts facts, RuleSetting setting) {
    List<BigDecimal> values = figure.months().stream().map(MonthFigure::value).toList();
    if (values.size() < setting.parameter("months").intValueExact()) {
      return Stream.empty();
    }
    Trend trend = Trend.of(values);
    BigDecimal change = trend.changeOverMean();
    BigDecimal loss = figure.direction() == Direction.UP ? change.negate() : change;
    if (loss.compareTo(setting.parameter("loss")) <= 0
        || trend.fit().compareTo(setting.parameter("fit")) < 0) {
      return Stream.empty();
    }
    return Stream.of(
        new FindingDraft(
                setting,
                "default",
                Severity.MEDIUM,
                figure.measure(),
                List.of(
                    FindingNumber.ratio("change", change),
                    FindingNumber.count("months", values.size())))
            .shownBy(facts.rollups(figure.measure())));
  }
}

package org.annum.review.finding.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.template.model.RuleSetting;

/**
 * Late work was late by more than {@code hours} on average over at least {@code minimum} late
 * tasks, or at least {@code comments} customers' comments complain of slowness.
 */
final class SlowResponseRule implements FindingRule {
  static final String ID = "SLOW_RESPONSE";
  private static final String MEASURE = "delay_hours";
  private static final String THEME = "TIMELINESS";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    Optional<MeasureFigure> delay =
        facts
            .figure(MEASURE)
            .filter(figure -> figure.value() != null)
            .filter(figure -> figure.sampleSize().compareTo(setting.parameter("minimum")) >= 0)
            .filter(
                figure ->
                    Objects.requireNonNull(figure.value()).compareTo(setting.parameter("hours"))
                        > 0);
    long complaints = facts.negativeComments(THEME);
    boolean complained = complaints >= setting.parameter("comments").longValueExact();
    if (delay.isPresent()) {
      return List.of(late(delay.get(), complaints, setting, facts));
    }
    return complained
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

  private static Finding late(
      MeasureFigure delay, long complaints, RuleSetting setting, YearFacts facts) {
    return new FindingDraft(
            setting,
            "default",
            Severity.MEDIUM,
            MEASURE,
            List.of(
                FindingNumber.of("hours", Objects.requireNonNull(delay.value()), delay.unit()),
                FindingNumber.count("late", delay.sampleSize().longValue()),
                FindingNumber.count("comments", complaints)))
        .shownBy(
            facts.lowlights(THEME).isEmpty() ? facts.rollups(MEASURE) : facts.lowlights(THEME));
  }
}

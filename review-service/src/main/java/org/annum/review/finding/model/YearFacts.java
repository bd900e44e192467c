package org.annum.review.finding.model;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.Exceptions;
import org.annum.review.evidence.model.Lowlight;
import org.annum.review.evidence.model.Rollup;
import org.annum.review.evidence.model.ThemeCount;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.period.model.Months;
import org.annum.review.score.model.GoalScore;
import org.annum.review.score.model.Score;

/** What the rules look at: the evidence of a year and what was computed from it. */
public record YearFacts(Evidence evidence, Score score, YearFigures figures) {
  private static final String NEGATIVE = "NEGATIVE";

  Optional<MeasureFigure> figure(String measure) {
    return figures.measure(measure);
  }

  Optional<GoalScore> goalOn(String measure) {
    return score.goals().stream().filter(goal -> goal.measure().equals(measure)).findFirst();
  }

  Exceptions exceptions(String measure) {
    return evidence.exceptions(measure, months());
  }

  /** The rollups a value was merged from. */
  List<FindingEvidence> rollups(String measure) {
    return evidence.rollups(measure, months()).stream()
        .map(Rollup::reference)
        .map(FindingEvidence::of)
        .toList();
  }

  long negativeComments() {
    return figures.customers().themes().stream()
        .filter(theme -> theme.polarity().equals(NEGATIVE))
        .mapToLong(ThemeCount::count)
        .sum();
  }

  long negativeComments(String theme) {
    return figures.customers().themes().stream()
        .filter(count -> count.theme().equals(theme) && count.polarity().equals(NEGATIVE))
        .mapToLong(ThemeCount::count)
        .sum();
  }

  List<FindingEvidence> lowlights(String theme) {
    return figures.customers().lowlights().stream()
        .filter(lowlight -> lowlight.hasTheme(theme))
        .sorted(Comparator.comparing(Lowlight::recordId))
        .map(FindingEvidence::of)
        .toList();
  }

  private List<YearMonth> months() {
    return Months.of(evidence.year());
  }
}

package org.annum.review.plan.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.Goal;
import org.annum.review.evidence.model.MeasureSeries;
import org.annum.review.finding.model.Finding;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Months;
import org.annum.review.period.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a plan against findings: the library's objectives that can be measured again in a
 * quarter and are not reached yet, each measure once, and its actions. Due at the end of the next
 * year's first quarter.
 */
public final class PlanProposer {
  private static final int FIRST_QUARTER_END = 3;

  private final Evidence evidence;
  private final ImprovementLibrary library;
  private final List<YearMonth> months;

  public PlanProposer(Evidence evidence, ImprovementLibrary library) {
    this.evidence = evidence;
    this.library = library;
    this.months = Months.of(evidence.year());
  }

  public PlanProposal propose(List<Finding> findings) {
    Map<String, Objective> objectives = new LinkedHashMap<>();
    Map<String, PlannedAction> actions = new LinkedHashMap<>();
    for (Finding finding : findings) {
      library
          .against(finding.rule())
          .ifPresent(
              remedy -> {
                remedy.objectives().stream()
                    .flatMap(template -> objective(template, finding).stream())
                    .forEach(each -> objectives.putIfAbsent(each.measure(), each));
                remedy
                    .actions()
                    .forEach(
                        each -> actions.putIfAbsent(each.key(), each.against(finding.findingId())));
              });
    }
    return new PlanProposal(copy(objectives.values()), copy(actions.values()));
  }

  private Optional<Objective> objective(ObjectiveTemplate template, Finding finding) {
    String measure = Objects.requireNonNullElse(template.measure(), finding.measure());
    return evidence
        .series(measure)
        .flatMap(
            series ->
                baseline(series)
                    .flatMap(
                        baseline ->
                            target(template, series, baseline)
                                .filter(target -> !series.direction().reaches(baseline, target))
                                .map(target -> objective(series, finding, baseline, target))));
  }

  private Objective objective(
      MeasureSeries series, Finding finding, BigDecimal baseline, BigDecimal target) {
    return new Objective(
        series.measure(),
        finding.findingId(),
        series.measure(),
        evaluation(series.measure()),
        series.direction(),
        series.unit(),
        baseline,
        series.sampleSize(months),
        target,
        due(evidence.year()));
  }

  private Optional<BigDecimal> baseline(MeasureSeries series) {
    return PeriodValue.of(series, evaluation(series.measure()), months);
  }

  private Optional<BigDecimal> target(
      ObjectiveTemplate template, MeasureSeries series, BigDecimal baseline) {
    return switch (template.target()) {
      case GOAL -> goalOn(series.measure()).map(Goal::target);
      case PREVIOUS_YEAR -> series.value(Months.of(evidence.year().minusYears(1)));
      case BASELINE_FACTOR -> {
        BigDecimal target = Precision.multiply(baseline, Objects.requireNonNull(template.factor()));
        yield Optional.of(limited(target, template.limit(), series.direction()));
      }
    };
  }

  /** A measure that is judged by its monthly mean in the goal is judged so in the plan. */
  private Evaluation evaluation(String measure) {
    return goalOn(measure).map(Goal::evaluation).orElse(Evaluation.YEAR);
  }

  private Optional<Goal> goalOn(String measure) {
    return evidence.goals().stream().filter(goal -> goal.measure().equals(measure)).findFirst();
  }

  private static BigDecimal limited(
      BigDecimal target, @Nullable BigDecimal limit, Direction direction) {
    if (limit == null) {
      return target;
    }
    return direction == Direction.UP ? target.min(limit) : target.max(limit);
  }

  private static LocalDate due(Year year) {
    return year.plusYears(1).atMonth(FIRST_QUARTER_END).atEndOfMonth();
  }

  private static <T> List<T> copy(Collection<T> values) {
    return List.copyOf(values);
  }
}

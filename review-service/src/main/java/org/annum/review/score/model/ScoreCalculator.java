package org.annum.review.score.model;

import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.Goal;
import org.annum.review.evidence.model.GoalKind;
import org.annum.review.evidence.model.RatingScale;
import org.annum.review.period.model.Months;
import org.annum.review.template.model.MissingPart;
import org.annum.review.template.model.PartTarget;
import org.annum.review.template.model.PartTemplate;
import org.annum.review.template.model.ReviewTemplate;
import org.annum.review.template.model.ScoreLabel;
import org.annum.review.template.model.SectionKind;
import org.annum.review.template.model.SectionTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Scores a year under a template.
 *
 * <pre>
 * section = Σ w·s / Σ w   over its parts that have a value
 * overall = Σ W·section / Σ W   over the sections that have one
 * </pre>
 *
 * The trace is built first; every result is read off it.
 */
public final class ScoreCalculator {
  private final Evidence evidence;
  private final ReviewTemplate template;
  private final Map<SectionKind, BigDecimal> lastYear;
  private final MeasureReading reading;

  /**
   * @param lastYear the section scores of last year's review, for sections that carry them over
   */
  public ScoreCalculator(
      Evidence evidence, ReviewTemplate template, Map<SectionKind, BigDecimal> lastYear) {
    this.evidence = evidence;
    this.template = template;
    this.lastYear = Map.copyOf(lastYear);
    this.reading = new MeasureReading(evidence);
  }

  public Score score() {
    List<SectionScore> sections = new ArrayList<>();
    List<GoalScore> goals = new ArrayList<>();
    List<Trace> traces = new ArrayList<>();
    for (SectionTemplate section : template.sections()) {
      Trace own = section.kind() == SectionKind.GOALS ? goals(section, goals) : parts(section);
      Trace counted = orCarriedOver(section, own).weighing(section.weight(), section.missing());
      traces.add(counted);
      sections.add(sectionScore(section, own, counted, goals));
    }
    Trace overall = Trace.of("overall", Formula.WEIGHTED_MEAN, traces);
    return new Score(overall(overall.value()), sections, goals, Formula.VERSION, overall);
  }

  private OverallScore overall(@Nullable BigDecimal value) {
    ScoreLabel label = Optional.ofNullable(value).flatMap(template::labelFor).orElse(null);
    return new OverallScore(value, label);
  }

  private SectionScore sectionScore(
      SectionTemplate section, Trace own, Trace counted, List<GoalScore> goals) {
    List<PartScore> parts = new ArrayList<>();
    if (section.kind() == SectionKind.GOALS) {
      goals.forEach(goal -> parts.add(PartScore.of(goal)));
    } else {
      section
          .parts()
          .forEach(part -> parts.add(PartScore.of(part, own.part(part.key()).orElseThrow())));
    }
    return new SectionScore(
        section.kind(),
        section.title(),
        section.weight(),
        counted.value(),
        section.missing(),
        own.value() == null ? section.missing() : null,
        parts);
  }

  private Trace goals(SectionTemplate section, List<GoalScore> scores) {
    List<Trace> traces = new ArrayList<>();
    evidence.goals().stream()
        .sorted(Comparator.comparing(Goal::weight).reversed().thenComparing(Goal::key))
        .forEach(
            goal -> {
              Trace trace = goal(goal).weighing(goal.weight(), section.missing());
              traces.add(trace);
              scores.add(GoalScore.of(goal, trace));
            });
    return Trace.of(section.kind().name(), Formula.WEIGHTED_MEAN, traces);
  }

  private Trace goal(Goal goal) {
    Year year = evidence.year();
    List<YearMonth> months = Months.inForce(year, goal.validFrom(), goal.validTo());
    Trace actual =
        reading.read(goal.measure(), goal.evaluation(), year, months).named(Trace.ACTUAL);
    if (goal.kind() == GoalKind.BEHAVIOUR) {
      return onScale(goal.key(), actual, goal.ratingScale());
    }
    List<Trace> parts = new ArrayList<>();
    parts.add(actual);
    parts.add(Trace.input(Trace.TARGET, goal.target(), goal.reference()));
    parts.add(Trace.input(Trace.CAP, goal.cap(), goal.reference()));
    if (goal.baseline() != null) {
      parts.add(Trace.input(Trace.BASELINE, goal.baseline(), goal.reference()));
    }
    return Trace.of(
        goal.key(), Formula.PERCENT, List.of(Trace.attainment(goal.direction(), parts)));
  }

  private Trace parts(SectionTemplate section) {
    return Trace.of(
        section.kind().name(),
        Formula.WEIGHTED_MEAN,
        section.parts().stream()
            .map(part -> part(part).weighing(part.weight(), section.missing()))
            .toList());
  }

  private Trace part(PartTemplate part) {
    Trace actual = read(part.measure(), evidence.year()).named(Trace.ACTUAL);
    PartTarget target = part.target();
    if (target == null) {
      return onScale(part.key(), actual, Objects.requireNonNull(part.scale()));
    }
    List<Trace> inputs =
        List.of(
            actual,
            target(part.measure(), target).named(Trace.TARGET),
            Trace.input(Trace.CAP, target.cap(), null).noted("template"));
    return Trace.of(
        part.key(), Formula.PERCENT, List.of(Trace.attainment(target.direction(), inputs)));
  }

  private Trace target(String measure, PartTarget target) {
    return switch (target.from()) {
      case FIXED -> Trace.input(Trace.TARGET, target.number(), null).noted("template");
      case GOAL ->
          evidence.goals().stream()
              .filter(goal -> goal.measure().equals(measure))
              .findFirst()
              .map(goal -> Trace.input(Trace.TARGET, goal.target(), goal.reference()))
              .orElseGet(() -> Trace.absent(Trace.TARGET, "no goal for this measure"));
      case PREVIOUS_YEAR ->
          Trace.of(
              Trace.TARGET,
              Formula.PRODUCT,
              List.of(
                  read(measure, evidence.year().minusYears(1)).named("last year"),
                  Trace.input("factor", target.number(), null).noted("template")));
    };
  }

  private Trace read(String measure, Year year) {
    return reading.read(measure, Evaluation.YEAR, year, Months.of(year));
  }

  private static Trace onScale(String name, Trace rating, RatingScale scale) {
    return Trace.of(
        name,
        Formula.SCALE,
        List.of(
            rating,
            Trace.input(Trace.MIN, scale.min(), null).noted("scale"),
            Trace.input(Trace.MAX, scale.max(), null).noted("scale")));
  }

  private Trace orCarriedOver(SectionTemplate section, Trace own) {
    BigDecimal carried = lastYear.get(section.kind());
    if (own.value() != null || section.missing() != MissingPart.CARRY_OVER || carried == null) {
      return own;
    }
    Trace standIn = Trace.input("last year", carried, null).noted("section of last year's review");
    return Trace.of(own.name(), Formula.CARRIED_OVER, List.of(own.named("this year"), standIn))
        .noted(MissingPart.CARRY_OVER.name());
  }
}

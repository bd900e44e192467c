package org.annum.review.score.model;

import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.EvidenceRef;
import org.annum.review.evidence.model.FeedbackSummary;
import org.annum.review.evidence.model.MeasureSeries;
import org.annum.review.evidence.model.MeasureSeries.Observation;
import org.annum.review.evidence.model.RaterGroup;
import org.annum.review.evidence.model.TeamTarget;
import org.annum.review.period.model.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Reads the actual of any measure from the evidence, as a trace.
 *
 * <ul>
 *   <li>{@code team_feedback} and {@code team_feedback:GROUP} are the average of a rater group;
 *   <li>{@code X_share} is X over the team's target for X, in one currency;
 *   <li>everything else is a series of months, merged under its own aggregation.
 * </ul>
 */
public final class MeasureReading {
  public static final String SHARE_SUFFIX = "_share";
  private static final String NO_EVIDENCE = "no evidence";

  private final Evidence evidence;

  public MeasureReading(Evidence evidence) {
    this.evidence = evidence;
  }

  public Trace read(String measure, Evaluation evaluation, Year year, List<YearMonth> months) {
    if (isTeamFeedback(measure)) {
      return rating(measure);
    }
    if (isShare(measure)) {
      return share(measure, evaluation, year, months);
    }
    return evidence
        .series(measure)
        .filter(series -> series.hasAny(months))
        .map(series -> ofSeries(series, evaluation, months))
        .orElseGet(() -> Trace.absent(measure, NO_EVIDENCE));
  }

  private boolean isShare(String measure) {
    return measure.endsWith(SHARE_SUFFIX) && evidence.series(measure).isEmpty();
  }

  private static boolean isTeamFeedback(String measure) {
    return measure.equals(FeedbackSummary.TEAM_FEEDBACK)
        || measure.startsWith(FeedbackSummary.TEAM_FEEDBACK + ":");
  }

  private Trace rating(String measure) {
    String group =
        measure.equals(FeedbackSummary.TEAM_FEEDBACK)
            ? RaterGroup.PEER
            : measure.substring(measure.indexOf(':') + 1);
    Optional<FeedbackSummary> round = evidence.teamFeedback();
    return round.stream()
        .flatMap(summary -> summary.groups().stream())
        .filter(found -> found.group().equals(group))
        .filter(found -> found.average() != null)
        .findFirst()
        .map(found -> Trace.input(measure, found.average(), round.get().reference()))
        .orElseGet(() -> Trace.absent(measure, round.isEmpty() ? NO_EVIDENCE : "not shown"));
  }

  private Trace share(String measure, Evaluation evaluation, Year year, List<YearMonth> months) {
    String base = measure.substring(0, measure.length() - SHARE_SUFFIX.length());
    Trace amount = read(base, evaluation, year, months);
    Optional<TeamTarget> target = evidence.teamTarget(base, year);
    if (target.isEmpty()) {
      return Trace.absent(measure, "no team target");
    }
    String currency = evidence.series(base).map(MeasureSeries::currency).orElse(null);
    String wanted = target.get().currency();
    if (currency != null && wanted != null && !currency.equals(wanted)) {
      return Trace.absent(measure, "currency " + currency + " is not the target's " + wanted);
    }
    return Trace.of(
        measure,
        Formula.QUOTIENT,
        List.of(
            amount.named(Trace.NUMERATOR),
            Trace.input(Trace.DENOMINATOR, target.get().amount(), target.get().reference())));
  }

  private static Trace ofSeries(
      MeasureSeries series, Evaluation evaluation, List<YearMonth> months) {
    return switch (evaluation) {
      case YEAR -> merged(series, months);
      case MONTHLY_AVERAGE -> average(series, months);
      case LAST ->
          Trace.of(
              series.measure(),
              Formula.LATEST,
              months.stream()
                  .filter(series.months()::containsKey)
                  .map(month -> monthOf(series, month))
                  .toList());
    };
  }

  /** A month marked not applicable is left out and named, an absent one counts 0. */
  private static Trace average(MeasureSeries series, List<YearMonth> months) {
    List<YearMonth> counted = series.applicable(months);
    if (counted.isEmpty()) {
      return Trace.absent(series.measure(), "no month is applicable");
    }
    Trace mean =
        Trace.of(
            series.measure(),
            Formula.MEAN,
            counted.stream().map(month -> orZero(monthOf(series, month), month)).toList());
    List<YearMonth> leftOut = months.stream().filter(month -> !counted.contains(month)).toList();
    return leftOut.isEmpty() ? mean : mean.noted("not applicable: " + leftOut);
  }

  private static Trace monthOf(MeasureSeries series, YearMonth month) {
    return merged(series, List.of(month)).named(month.toString());
  }

  private static Trace orZero(Trace trace, YearMonth month) {
    return trace.value() != null
        ? trace
        : Trace.input(month.toString(), BigDecimal.ZERO, null).noted("absent, counts 0");
  }

  /** The merge of months, with one leaf per month and moment that went into it. */
  private static Trace merged(MeasureSeries series, List<YearMonth> months) {
    String name = series.measure();
    return switch (series.aggregation()) {
      case SUM -> sum(name, series, months, Moments::sum);
      case COUNT -> sum(name, series, months, moments -> BigDecimal.valueOf(moments.count()));
      case AVERAGE, RATIO ->
          Trace.of(
              name,
              Formula.QUOTIENT,
              List.of(
                  sum(Trace.NUMERATOR, series, months, Moments::weightedSum),
                  sum(Trace.DENOMINATOR, series, months, Moments::weight)));
      case MIN -> Trace.of(name, Formula.SMALLEST, leaves(series, months, Moments::min));
      case MAX -> Trace.of(name, Formula.LARGEST, leaves(series, months, Moments::max));
      case LAST -> Trace.of(name, Formula.LATEST, latest(series, months));
    };
  }

  private static Trace sum(
      String name,
      MeasureSeries series,
      List<YearMonth> months,
      Function<Moments, BigDecimal> moment) {
    return Trace.of(name, Formula.SUM, leaves(series, months, moment));
  }

  private static List<Trace> leaves(
      MeasureSeries series,
      List<YearMonth> months,
      Function<Moments, @Nullable BigDecimal> moment) {
    return months.stream()
        .filter(series.months()::containsKey)
        .map(month -> leaf(month, Objects.requireNonNull(series.months().get(month)), moment))
        .toList();
  }

  private static Trace leaf(
      YearMonth month, Observation observation, Function<Moments, @Nullable BigDecimal> moment) {
    EvidenceRef source = observation.source();
    return Trace.input(month.toString(), moment.apply(observation.moments()), source);
  }

  private static List<Trace> latest(MeasureSeries series, List<YearMonth> months) {
    return months.stream()
        .filter(series.months()::containsKey)
        .sorted(Comparator.naturalOrder())
        .map(
            month -> leaf(month, Objects.requireNonNull(series.months().get(month)), Moments::last))
        .toList();
  }
}

package org.annum.review.figure.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.Exceptions;
import org.annum.review.evidence.model.FeedbackSummary;
import org.annum.review.evidence.model.Lowlight;
import org.annum.review.evidence.model.MeasureSeries;
import org.annum.review.evidence.model.TeamTarget;
import org.annum.review.evidence.model.ThemeCount;
import org.annum.review.period.model.Months;
import org.annum.review.period.model.Precision;
import org.annum.review.score.model.MeasureReading;
import org.annum.review.template.model.EfficiencySetting;

/** Computes the figures of a year from its evidence. */
public final class FigureCalculator {
  private static final Comparator<Lowlight> BY_TIME =
      Comparator.comparing(
              Lowlight::occurredAt, Comparator.nullsLast(Comparator.<OffsetDateTime>naturalOrder()))
          .thenComparing(Lowlight::recordId);

  private final Evidence evidence;
  private final EfficiencySetting setting;
  private final List<YearMonth> months;

  public FigureCalculator(Evidence evidence, EfficiencySetting setting) {
    this.evidence = evidence;
    this.setting = setting;
    this.months = Months.of(evidence.year());
  }

  public YearFigures figures() {
    return new YearFigures(measures(), shares(), efficiency(), customers(), team());
  }

  private NavigableMap<String, MeasureFigure> measures() {
    NavigableMap<String, MeasureFigure> found = new TreeMap<>();
    for (String measure : evidence.rolledUpMeasures()) {
      evidence
          .series(measure)
          .filter(series -> series.hasAny(months))
          .ifPresent(
              series -> found.put(measure, MeasureFigure.of(series, months, missed(measure))));
    }
    return found;
  }

  private long missed(String measure) {
    return evidence.exceptions(measure, months).total();
  }

  private List<ShareFigure> shares() {
    return evidence.teamTargets(evidence.year()).stream().map(this::share).toList();
  }

  private ShareFigure share(TeamTarget target) {
    BigDecimal share =
        new MeasureReading(evidence)
            .read(
                target.measure() + MeasureReading.SHARE_SUFFIX,
                Evaluation.YEAR,
                evidence.year(),
                months)
            .value();
    return new ShareFigure(
        target.measure(),
        target.teamTargetId(),
        target.team(),
        target.amount(),
        target.currency(),
        share);
  }

  private List<BaselineChange> efficiency() {
    return setting.measures().stream()
        .flatMap(measure -> evidence.series(measure).stream())
        .flatMap(series -> change(series).stream())
        .toList();
  }

  private Optional<BaselineChange> change(MeasureSeries series) {
    Year before = evidence.year().minusYears(1);
    List<YearMonth> earlier = Months.of(before);
    Optional<BigDecimal> baseline =
        series.value(earlier).filter(value -> value.signum() != 0 && isEnough(series, earlier));
    Optional<BigDecimal> actual = series.value(months).filter(value -> isEnough(series, months));
    return baseline.flatMap(
        from ->
            actual.map(
                to ->
                    new BaselineChange(
                        series.measure(),
                        series.unit(),
                        series.direction(),
                        before.getValue(),
                        from,
                        series.sampleSize(earlier),
                        to,
                        series.sampleSize(months),
                        Precision.change(to, from))));
  }

  private boolean isEnough(MeasureSeries series, List<YearMonth> period) {
    return series.sampleSize(period).compareTo(setting.minimumSample()) >= 0;
  }

  private CustomerFigures customers() {
    List<FeedbackSummary> csat = evidence.monthly(FeedbackSummary.CSAT, months);
    List<FeedbackSummary> remarks = evidence.monthly(FeedbackSummary.REMARKS, months);
    Optional<MeasureFigure> figure =
        evidence
            .series(FeedbackSummary.CSAT)
            .map(series -> MeasureFigure.of(series, months, Exceptions.NONE.total()));
    return new CustomerFigures(
        figure.map(MeasureFigure::value).orElse(null),
        total(csat, FeedbackSummary::count),
        total(csat, FeedbackSummary::low),
        distribution(csat),
        figure.map(MeasureFigure::months).orElse(List.of()),
        total(remarks, FeedbackSummary::count),
        total(remarks, FeedbackSummary::positive),
        total(remarks, FeedbackSummary::negative),
        themes(Stream.concat(csat.stream(), remarks.stream()).toList()),
        Stream.concat(csat.stream(), remarks.stream())
            .flatMap(summary -> summary.lowlights().stream())
            .sorted(BY_TIME)
            .toList());
  }

  private TeamFigures team() {
    Optional<FeedbackSummary> round = evidence.teamFeedback();
    return new TeamFigures(
        round.map(FeedbackSummary::groups).orElse(List.of()),
        round.map(FeedbackSummary::threshold).orElse(null),
        total(evidence.monthly(FeedbackSummary.ONE_ON_ONES, months), FeedbackSummary::count));
  }

  private static long total(List<FeedbackSummary> summaries, ToLongFunction<FeedbackSummary> part) {
    return summaries.stream().mapToLong(part).sum();
  }

  private static NavigableMap<String, Long> distribution(List<FeedbackSummary> summaries) {
    NavigableMap<String, Long> merged = new TreeMap<>();
    summaries.forEach(
        summary ->
            summary
                .distribution()
                .forEach((score, count) -> merged.merge(score, count, Long::sum)));
    return merged;
  }

  private static List<ThemeCount> themes(List<FeedbackSummary> summaries) {
    Map<String, Map<String, Long>> merged =
        summaries.stream()
            .flatMap(summary -> summary.themes().stream())
            .collect(
                Collectors.groupingBy(
                    ThemeCount::theme,
                    TreeMap::new,
                    Collectors.groupingBy(
                        ThemeCount::polarity,
                        TreeMap::new,
                        Collectors.summingLong(ThemeCount::count))));
    return merged.entrySet().stream()
        .flatMap(
            theme ->
                theme.getValue().entrySet().stream()
                    .map(
                        polarity ->
                            new ThemeCount(theme.getKey(), polarity.getKey(), polarity.getValue())))
        .toList();
  }
}

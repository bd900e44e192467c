package org.annum.review.evidence.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.review.period.model.Aggregation;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one employee for the review of one year: the year itself, the year before
 * as baseline, and the year after for the check-ins of the plan.
 */
public final class Evidence {
  /** The share of positive ones among remarks that are positive or negative. */
  public static final String POSITIVE_REMARK_SHARE = "positive_remark_share";

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  private static final Comparator<ExceptionRecord> BY_DUE_TIME =
      Comparator.comparing(
              ExceptionRecord::dueAt,
              Comparator.nullsLast(Comparator.<OffsetDateTime>naturalOrder()))
          .thenComparing(ExceptionRecord::recordId);

  private final Person person;
  private final Year year;
  private final List<Goal> goals;
  private final List<TeamTarget> teamTargets;
  private final Map<String, List<Rollup>> rollups;
  private final Map<String, List<FeedbackSummary>> summaries;

  public Evidence(
      Person person,
      Year year,
      List<Goal> goals,
      List<TeamTarget> teamTargets,
      List<Rollup> rollups,
      List<FeedbackSummary> summaries) {
    this.person = person;
    this.year = year;
    this.goals = List.copyOf(goals);
    this.teamTargets = List.copyOf(teamTargets);
    this.rollups =
        rollups.stream()
            .sorted(Comparator.comparing(Rollup::month))
            .collect(Collectors.groupingBy(Rollup::measure, TreeMap::new, list()));
    this.summaries =
        summaries.stream()
            .collect(Collectors.groupingBy(FeedbackSummary::measure, TreeMap::new, list()));
  }

  public Person person() {
    return person;
  }

  public Year year() {
    return year;
  }

  public List<Goal> goals() {
    return goals;
  }

  /** The months of a measure, whether it was counted by metrics-service or asked from customers. */
  public Optional<MeasureSeries> series(String measure) {
    return switch (measure) {
      case FeedbackSummary.CSAT ->
          ofSummaries(
              measure, FeedbackSummary.CSAT, Aggregation.AVERAGE, "points", Evidence::rating);
      case POSITIVE_REMARK_SHARE ->
          ofSummaries(measure, FeedbackSummary.REMARKS, Aggregation.RATIO, "ratio", Evidence::tone);
      default -> ofRollups(measure);
    };
  }

  /** The measures that metrics-service rolled up, in order. */
  public Set<String> rolledUpMeasures() {
    return Collections.unmodifiableSet(rollups.keySet());
  }

  /** The records a ratio missed in some months, in the order of their due time. */
  public Exceptions exceptions(String measure, Collection<YearMonth> months) {
    List<Exceptions> found =
        rollups(measure, months).stream().map(Rollup::exceptions).filter(Objects::nonNull).toList();
    return new Exceptions(
        found.stream().mapToLong(Exceptions::total).sum(),
        found.stream().flatMap(each -> each.records().stream()).sorted(BY_DUE_TIME).toList());
  }

  /** The targets of the employee's team for a year. */
  public List<TeamTarget> teamTargets(Year of) {
    String team = person.assignmentIn(of).map(Assignment::team).orElse(null);
    return teamTargets.stream()
        .filter(target -> target.team().equals(team))
        .filter(target -> target.period().equals(of.toString()))
        .toList();
  }

  /** The year's target of the employee's team for a measure. */
  public Optional<TeamTarget> teamTarget(String measure, Year of) {
    return teamTargets(of).stream().filter(target -> target.measure().equals(measure)).findFirst();
  }

  /**
   * The closed round of team feedback that counts: the one about the whole year, otherwise the last
   * one about a part of it.
   */
  public Optional<FeedbackSummary> teamFeedback() {
    return summaries.getOrDefault(FeedbackSummary.TEAM_FEEDBACK, List.of()).stream()
        .filter(summary -> summary.period().startsWith(year.toString()))
        .max(
            Comparator.<FeedbackSummary, Boolean>comparing(
                    summary -> summary.period().equals(year.toString()))
                .thenComparing(FeedbackSummary::period));
  }

  /** The monthly summaries of a feedback measure. */
  public List<FeedbackSummary> monthly(String measure, Collection<YearMonth> months) {
    return summaries.getOrDefault(measure, List.of()).stream()
        .filter(summary -> isMonth(summary.period()))
        .filter(summary -> months.contains(YearMonth.parse(summary.period())))
        .toList();
  }

  /** The monthly rollups of a measure, as they came. */
  public List<Rollup> rollups(String measure, Collection<YearMonth> months) {
    return rollups.getOrDefault(measure, List.of()).stream()
        .filter(rollup -> months.contains(rollup.month()))
        .toList();
  }

  /** The last month that any rollup is about. */
  public Optional<YearMonth> lastMonth() {
    return rollups.values().stream()
        .flatMap(List::stream)
        .filter(Rollup::hasFacts)
        .map(Rollup::month)
        .max(Comparator.naturalOrder());
  }

  /**
   * The records the year stands on, in a stable order.
   *
   * @param compared the measures of which the year before counts as well
   */
  public List<EvidenceRef> references(Set<String> compared) {
    return Stream.of(
            Stream.of(person).filter(Person::isKnown).map(Person::reference),
            goals.stream().map(Goal::reference),
            teamTargets(year).stream().map(TeamTarget::reference),
            rollups.values().stream()
                .flatMap(List::stream)
                .filter(rollup -> isCounted(rollup, compared))
                .map(Rollup::reference),
            summaries.values().stream()
                .flatMap(List::stream)
                .filter(summary -> summary.period().startsWith(year.toString()))
                .map(FeedbackSummary::reference))
        .flatMap(Function.identity())
        .sorted()
        .toList();
  }

  private boolean isCounted(Rollup rollup, Set<String> compared) {
    int yearsBefore = year.getValue() - rollup.month().getYear();
    return yearsBefore == 0 || (yearsBefore == 1 && compared.contains(rollup.measure()));
  }

  private Optional<MeasureSeries> ofRollups(String measure) {
    List<Rollup> found = rollups.getOrDefault(measure, List.of());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Rollup latest = found.get(found.size() - 1);
    NavigableMap<YearMonth, MeasureSeries.Observation> months = new TreeMap<>();
    found.stream()
        .filter(Rollup::hasFacts)
        .forEach(
            rollup ->
                months.put(
                    rollup.month(),
                    new MeasureSeries.Observation(rollup.moments(), rollup.reference())));
    return Optional.of(
        new MeasureSeries(
            measure,
            latest.aggregation(),
            Objects.requireNonNullElse(latest.direction(), Direction.UP),
            Objects.requireNonNullElse(latest.unit(), ""),
            latest.currency(),
            months,
            found.stream()
                .filter(rollup -> !rollup.isApplicable())
                .map(Rollup::month)
                .collect(Collectors.toSet())));
  }

  private Optional<MeasureSeries> ofSummaries(
      String measure,
      String summaryMeasure,
      Aggregation aggregation,
      String unit,
      Function<FeedbackSummary, @Nullable Moments> moments) {
    NavigableMap<YearMonth, MeasureSeries.Observation> months = new TreeMap<>();
    for (FeedbackSummary summary : summaries.getOrDefault(summaryMeasure, List.of())) {
      Moments found = isMonth(summary.period()) ? moments.apply(summary) : null;
      if (found != null) {
        months.put(
            YearMonth.parse(summary.period()),
            new MeasureSeries.Observation(found, summary.reference()));
      }
    }
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MeasureSeries(measure, aggregation, Direction.UP, unit, null, months, Set.of()));
  }

  private static @Nullable Moments rating(FeedbackSummary summary) {
    return summary.count() == 0
        ? null
        : Moments.ofRatio(summary.sum(), BigDecimal.valueOf(summary.count()), summary.count());
  }

  private static @Nullable Moments tone(FeedbackSummary summary) {
    long toned = summary.positive() + summary.negative();
    return toned == 0
        ? null
        : Moments.ofRatio(BigDecimal.valueOf(summary.positive()), BigDecimal.valueOf(toned), toned);
  }

  private static boolean isMonth(String period) {
    return MONTH.matcher(period).matches();
  }

  private static <T> Collector<T, ?, List<T>> list() {
    return Collectors.toUnmodifiableList();
  }
}

package org.annum.review.evidence.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.annum.review.period.model.Aggregation;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Moments;

/** Evidence about one made-up person, a record at a time. */
public final class EvidenceFixture {
  public static final Year YEAR = Year.of(2024);
  public static final String EMPLOYEE = "E1";
  private static final String TEAM = "east-1";

  private final List<Goal> goals = new ArrayList<>();
  private final List<TeamTarget> targets = new ArrayList<>();
  private final List<Rollup> rollups = new ArrayList<>();
  private final List<FeedbackSummary> summaries = new ArrayList<>();

  private EvidenceFixture() {}

  public static EvidenceFixture evidence() {
    return new EvidenceFixture();
  }

  /** The year of the sales assistant of the sample, and the quarter after it. */
  public static EvidenceFixture salesAssistant() {
    return evidence()
        .goal("follow-ups", "follow_ups_completed", Evaluation.MONTHLY_AVERAGE, "50", 25)
        .goal("accuracy", "follow_up_accuracy", Evaluation.YEAR, "0.98", 15)
        .goal("supported-sales", "supported_sales_share", Evaluation.YEAR, "0.80", 25)
        .goal("csat", "csat", Evaluation.YEAR, "4.5", 15)
        .goal("priority", "on_time_rate_high", Evaluation.YEAR, "0.95", 10)
        .behaviourGoal("teamwork", "4.0", 10)
        .teamTarget("supported_sales", "7142857", "CNY")
        .counts("follow_ups_completed", 50, 52, 54, 56, 55, 57, 53, 58, 60, 55, 54, 56)
        .ratio("task_completion_rate", "2024-03", 300, 400)
        .ratio("task_completion_rate", "2024-09", 360, 425)
        .ratio("follow_up_accuracy", "2024-06", 649, 660)
        .ratio("on_time_rate", "2024-06", 640, 825)
        .missing("on_time_rate_high", "2024-05", 99, 165, 2)
        .ratio("on_time_rate_other", "2024-05", 541, 660)
        .sum("supported_sales", "2024-02", "2000000.00")
        .sum("supported_sales", "2024-11", "3000000.00")
        .ratio("conversion_rate", "2024-06", 36, 50)
        .average("sales_cycle_days", "2024-06", Direction.DOWN, 1536, 36)
        .average("prep_minutes", "2023-06", Direction.DOWN, 6000, 100)
        .average("prep_minutes", "2024-06", Direction.DOWN, 4800, 100)
        .csat("2024-03", 120, "552", 9)
        .remarks("2024-07", 9, 3)
        .teamFeedback(
            new RaterGroup(RaterGroup.PEER, true, false, 5L, number("4.1"), items("4.0")),
            new RaterGroup(RaterGroup.MANAGER, true, true, 1L, number("3.5"), items("3.5")))
        .ratio("task_completion_rate", "2025-01", 70, 75)
        .ratio("task_completion_rate", "2025-02", 67, 75)
        .ratio("task_completion_rate", "2025-03", 70, 75);
  }

  public Evidence build() {
    Assignment assignment = new Assignment(LocalDate.of(2022, 3, 1), null, "销售助理", TEAM, "E2");
    Person person = new Person(EMPLOYEE, 1, "李晓", null, null, List.of(assignment));
    return new Evidence(person, YEAR, goals, targets, rollups, summaries);
  }

  public EvidenceFixture goal(
      String key, String measure, Evaluation evaluation, String target, int weight) {
    return goal(
        key,
        GoalKind.QUANTITATIVE,
        measure,
        evaluation,
        Direction.UP,
        target,
        weight,
        "2024-01-01");
  }

  public EvidenceFixture goalFrom(String validFrom, String measure, String target) {
    return goal(
        "late",
        GoalKind.QUANTITATIVE,
        measure,
        Evaluation.MONTHLY_AVERAGE,
        Direction.UP,
        target,
        100,
        validFrom);
  }

  public EvidenceFixture downGoal(String key, String measure, String target, int weight) {
    return goal(
        key,
        GoalKind.QUANTITATIVE,
        measure,
        Evaluation.YEAR,
        Direction.DOWN,
        target,
        weight,
        "2024-01-01");
  }

  public EvidenceFixture behaviourGoal(String key, String target, int weight) {
    return goal(
        key,
        GoalKind.BEHAVIOUR,
        FeedbackSummary.TEAM_FEEDBACK,
        Evaluation.YEAR,
        Direction.UP,
        target,
        weight,
        "2024-01-01");
  }

  private EvidenceFixture goal(
      String key,
      GoalKind kind,
      String measure,
      Evaluation evaluation,
      Direction direction,
      String target,
      int weight,
      String validFrom) {
    goals.add(
        new Goal(
            "goal-" + key,
            1,
            EMPLOYEE,
            YEAR.toString(),
            LocalDate.parse(validFrom),
            LocalDate.of(2024, 12, 31),
            key,
            kind,
            key,
            measure,
            evaluation,
            direction,
            number(target),
            null,
            Goal.DEFAULT_CAP,
            measure.contains("rate") || measure.contains("share") ? "ratio" : "points",
            BigDecimal.valueOf(weight),
            null));
    return this;
  }

  public EvidenceFixture teamTarget(String measure, String amount, String currency) {
    targets.add(
        new TeamTarget("target-" + measure, 1, TEAM, "2024", measure, number(amount), currency));
    return this;
  }

  /** One count a month, from January on. */
  public EvidenceFixture counts(String measure, int... counts) {
    IntStream.range(0, counts.length)
        .forEach(
            month ->
                rollup(
                    measure,
                    YEAR.atMonth(1).plusMonths(month),
                    Aggregation.COUNT,
                    Direction.UP,
                    Moments.ofRatio(BigDecimal.ZERO, BigDecimal.ZERO, counts[month]),
                    null));
    return this;
  }

  public EvidenceFixture ratio(String measure, String month, int numerator, int denominator) {
    return missing(measure, month, numerator, denominator, 0);
  }

  /** A ratio that lists the records it missed. */
  public EvidenceFixture missing(
      String measure, String month, int numerator, int denominator, int othersOnTime) {
    YearMonth in = YearMonth.parse(month);
    List<ExceptionRecord> missed =
        IntStream.range(0, denominator - numerator)
            .mapToObj(index -> exception(measure + index, in, othersOnTime))
            .toList();
    Moments moments =
        Moments.ofRatio(
            BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), denominator);
    return rollup(
        measure,
        in,
        Aggregation.RATIO,
        Direction.UP,
        moments,
        new Exceptions(missed.size(), missed));
  }

  public EvidenceFixture average(
      String measure, String month, Direction direction, int sum, int count) {
    return rollup(
        measure,
        YearMonth.parse(month),
        Aggregation.AVERAGE,
        direction,
        Moments.ofRatio(BigDecimal.valueOf(sum), BigDecimal.valueOf(count), count),
        null);
  }

  public EvidenceFixture sum(String measure, String month, String sum) {
    Moments moments =
        new Moments(1, number(sum), BigDecimal.ZERO, BigDecimal.ZERO, null, null, null, null);
    return rollup(measure, YearMonth.parse(month), Aggregation.SUM, Direction.UP, moments, null);
  }

  public EvidenceFixture counted(String measure, String month, int count) {
    return rollup(
        measure,
        YearMonth.parse(month),
        Aggregation.COUNT,
        Direction.UP,
        Moments.ofRatio(BigDecimal.ZERO, BigDecimal.ZERO, count),
        null);
  }

  /** A month that was marked not to count, of which nothing was counted either. */
  public EvidenceFixture notApplicable(String measure, String month) {
    return notApplicable(measure, month, 0);
  }

  /** A month that was marked not to count, with facts. */
  public EvidenceFixture notApplicable(String measure, String month, int count) {
    Moments moments =
        new Moments(
            count,
            BigDecimal.valueOf(count),
            BigDecimal.valueOf(count),
            BigDecimal.valueOf(count),
            null,
            null,
            null,
            null);
    rollups.add(
        new Rollup(
            EMPLOYEE,
            measure,
            YearMonth.parse(month),
            1,
            Aggregation.COUNT,
            "",
            Direction.UP,
            null,
            false,
            moments,
            null));
    return this;
  }

  public EvidenceFixture rollup(
      String measure,
      YearMonth month,
      Aggregation aggregation,
      Direction direction,
      Moments moments,
      Exceptions exceptions) {
    boolean isMoney = aggregation == Aggregation.SUM;
    rollups.add(
        new Rollup(
            EMPLOYEE,
            measure,
            month,
            1,
            aggregation,
            aggregation == Aggregation.RATIO ? "ratio" : "",
            direction,
            isMoney ? "CNY" : null,
            null,
            moments,
            exceptions));
    return this;
  }

  public EvidenceFixture csat(String month, int count, String sum, int low) {
    NavigableMap<String, Long> distribution = new TreeMap<>(Map.of("1", (long) low));
    List<Lowlight> lowlights =
        IntStream.range(0, low)
            .mapToObj(index -> lowlight("low-" + index, BigDecimal.ONE))
            .toList();
    return summary(
        FeedbackSummary.CSAT, month, count, sum, distribution, low, 0, 0, List.of(), lowlights);
  }

  public EvidenceFixture remarks(String month, int positive, int negative) {
    List<Lowlight> lowlights =
        IntStream.range(0, negative).mapToObj(index -> lowlight("remark-" + index, null)).toList();
    return summary(
        FeedbackSummary.REMARKS,
        month,
        positive + negative,
        "0",
        new TreeMap<>(),
        0,
        positive,
        negative,
        List.of(),
        lowlights);
  }

  public EvidenceFixture themes(String month, ThemeCount... themes) {
    return summary(
        FeedbackSummary.REMARKS,
        month,
        0,
        "0",
        new TreeMap<>(),
        0,
        0,
        0,
        List.of(themes),
        List.of());
  }

  public EvidenceFixture teamFeedback(RaterGroup... groups) {
    return teamFeedbackOf(YEAR.toString(), groups);
  }

  public EvidenceFixture teamFeedbackOf(String period, RaterGroup... groups) {
    summaries.add(
        new FeedbackSummary(
            EMPLOYEE,
            FeedbackSummary.TEAM_FEEDBACK,
            period,
            1,
            0,
            BigDecimal.ZERO,
            new TreeMap<>(),
            0,
            0,
            0,
            List.of(),
            List.of(),
            List.of(groups),
            5));
    return this;
  }

  private EvidenceFixture summary(
      String measure,
      String period,
      long count,
      String sum,
      NavigableMap<String, Long> distribution,
      long low,
      long positive,
      long negative,
      List<ThemeCount> themes,
      List<Lowlight> lowlights) {
    summaries.add(
        new FeedbackSummary(
            EMPLOYEE,
            measure,
            period,
            1,
            count,
            number(sum),
            distribution,
            low,
            positive,
            negative,
            themes,
            lowlights,
            List.of(),
            null));
    return this;
  }

  private static ExceptionRecord exception(String id, YearMonth month, int othersOnTime) {
    OffsetDateTime due = month.atDay(10).atTime(18, 0).atOffset(ZoneOffset.ofHours(8));
    return new ExceptionRecord("task-tool:" + id, "客户丁", "HIGH", due, null, othersOnTime);
  }

  private static Lowlight lowlight(String id, BigDecimal score) {
    OffsetDateTime at = OffsetDateTime.parse("2024-07-16T11:00:00+08:00");
    Lowlight.ThemeMatch match = new Lowlight.ThemeMatch("TIMELINESS", "NEGATIVE", List.of("太慢"));
    return new Lowlight("survey:" + id, at, "客户辛", score, List.of(match), "回复太慢");
  }

  private static List<RaterGroup.Item> items(String communication) {
    return List.of(new RaterGroup.Item("communication", number(communication)));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}

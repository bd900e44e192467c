package org.annum.review.plan.model;

import static org.annum.review.evidence.model.EvidenceFixture.evidence;
import static org.annum.review.evidence.model.EvidenceFixture.salesAssistant;
import static org.annum.review.template.model.TemplateFixture.LIBRARY;
import static org.annum.review.template.model.TemplateFixture.SALES_ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.EvidenceFixture;
import org.annum.review.figure.model.FigureCalculator;
import org.annum.review.finding.model.FindingRules;
import org.annum.review.finding.model.YearFacts;
import org.annum.review.period.model.Direction;
import org.annum.review.plan.model.CheckIn.Granularity;
import org.annum.review.score.model.ScoreCalculator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
  private static final BigDecimal MINIMUM = BigDecimal.valueOf(20);

  @Test
  void shouldProposeObjectivesMeasuredFromThisYearsValue() {
    Evidence evidence = salesAssistant().build();

    assertThat(propose(evidence).objectives())
        .filteredOn(objective -> objective.findingId().contains("PRIORITY_DISORDER"))
        .extracting(
            Objective::measure,
            objective -> objective.baseline().stripTrailingZeros().toPlainString(),
            objective -> objective.target().stripTrailingZeros().toPlainString(),
            objective -> objective.baselineSample().intValueExact(),
            Objective::due)
        .containsExactly(
            tuple("task_completion_rate", "0.8", "0.92", 825, LocalDate.of(2025, 3, 31)));
    assertThat(propose(evidence).objectives())
        .filteredOn(objective -> objective.measure().equals("on_time_rate_high"))
        .singleElement()
        .satisfies(objective -> assertThat(objective.target()).isEqualByComparingTo("0.95"));
  }

  @Test
  void shouldProposeEachActionOnce() {
    assertThat(propose(salesAssistant().build()).actions())
        .extracting(PlannedAction::key)
        .doesNotHaveDuplicates()
        .contains("priority-reminders", "weekly-sync", "time-management-course");
  }

  @ParameterizedTest
  @CsvSource({"80, 0.92", "86, 0.989", "87, 1", "99, 1"})
  void shouldNotAimAboveTheWhole(int completed, BigDecimal target) {
    Evidence evidence =
        evidence()
            .missing("on_time_rate_high", "2024-05", 10, 100, 1)
            .ratio("on_time_rate_other", "2024-05", 90, 100)
            .ratio("task_completion_rate", "2024-05", completed, 100)
            .build();

    assertThat(propose(evidence).objectives())
        .filteredOn(objective -> objective.measure().equals("task_completion_rate"))
        .singleElement()
        .satisfies(objective -> assertThat(objective.target()).isEqualByComparingTo(target));
  }

  @Test
  void shouldAskForMoreWhenTheGoalIsReachedAndForNothingWhenNothingIsLeft() {
    assertThat(propose(salesAssistant().build()).objectives())
        .filteredOn(objective -> objective.measure().equals("csat"))
        .singleElement()
        .satisfies(objective -> assertThat(objective.target()).isEqualByComparingTo("4.83"));
    assertThat(propose(evidence().csat("2024-03", 100, "500", 5).build()).objectives()).isEmpty();
  }

  @Test
  void shouldMeasureTheSampleAgainInTheFirstQuarter() {
    Evidence evidence = salesAssistant().build();
    List<CheckIn> checkIns =
        new CheckInCalculator(evidence, MINIMUM).checkIns(propose(evidence).objectives());

    assertThat(checkIns)
        .filteredOn(checkIn -> checkIn.granularity() == Granularity.QUARTER)
        .singleElement()
        .satisfies(
            checkIn -> {
              assertThat(checkIn.objectiveKey()).isEqualTo("task_completion_rate");
              assertThat(checkIn.period()).isEqualTo("2025-Q1");
              assertThat(checkIn.value()).isEqualByComparingTo("0.92");
              assertThat(checkIn.change()).isEqualByComparingTo("0.15");
              assertThat(checkIn.baselineSample()).isEqualByComparingTo("825");
              assertThat(checkIn.sampleSize()).isEqualByComparingTo("225");
              assertThat(checkIn.verdict()).isEqualTo(Verdict.EFFECTIVE);
              assertThat(checkIn.sources()).hasSize(3);
            });
    assertThat(checkIns)
        .filteredOn(checkIn -> checkIn.granularity() == Granularity.MONTH)
        .extracting(CheckIn::period)
        .containsExactly("2025-01", "2025-02", "2025-03");
  }

  @Test
  void shouldHaveNoCheckInsBeforeTheNextYearHasData() {
    Evidence evidence =
        evidence()
            .missing("on_time_rate_high", "2024-05", 10, 100, 1)
            .ratio("on_time_rate_other", "2024-05", 90, 100)
            .build();

    assertThat(new CheckInCalculator(evidence, MINIMUM).checkIns(propose(evidence).objectives()))
        .isEmpty();
  }

  @Test
  void shouldAverageOnlyTheMonthsOfAQuarterThatHaveCome() {
    // Given: 40 a month in the year, a goal of 50; 60 in January, and nothing known after it
    EvidenceFixture fixture =
        evidence()
            .goal("done", "done", Evaluation.MONTHLY_AVERAGE, "50", 100)
            .counts("done", 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 60);
    Evidence evidence = fixture.build();

    // When
    List<CheckIn> checkIns =
        new CheckInCalculator(evidence, MINIMUM).checkIns(propose(evidence).objectives());

    // Then
    assertThat(checkIns)
        .filteredOn(checkIn -> checkIn.granularity() == Granularity.QUARTER)
        .singleElement()
        .satisfies(checkIn -> assertThat(checkIn.value()).isEqualByComparingTo("60"));
  }

  @Test
  void shouldLeaveMonthsMarkedNotApplicableOutOfACheckInAndNotTakeThemForKnownOnes() {
    // Given: nothing but leave in February, and marked ahead for June
    Evidence evidence =
        evidence()
            .goal("done", "done", Evaluation.MONTHLY_AVERAGE, "50", 100)
            .counts("done", 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 60)
            .notApplicable("done", "2025-02")
            .counted("done", "2025-03", 30)
            .notApplicable("done", "2025-06")
            .build();

    // When
    List<CheckIn> checkIns =
        new CheckInCalculator(evidence, MINIMUM).checkIns(propose(evidence).objectives());

    // Then
    assertThat(checkIns)
        .filteredOn(checkIn -> checkIn.granularity() == Granularity.QUARTER)
        .singleElement()
        .satisfies(checkIn -> assertThat(checkIn.value()).isEqualByComparingTo("45"));
  }

  @ParameterizedTest
  @CsvSource({
    "UP,   0.92,   225, EFFECTIVE",
    "UP,   0.9199, 225, PARTLY",
    "UP,   0.8001, 225, PARTLY",
    "UP,   0.8,    225, NOT_EFFECTIVE",
    "UP,   0.5,    225, NOT_EFFECTIVE",
    "UP,   0.92,   20,  EFFECTIVE",
    "UP,   0.92,   19,  TOO_FEW_DATA",
    "DOWN, 0.7,    225, EFFECTIVE",
    "DOWN, 0.7001, 225, PARTLY",
    "DOWN, 0.7999, 225, PARTLY",
    "DOWN, 0.8,    225, NOT_EFFECTIVE",
    "DOWN, 0.9,    225, NOT_EFFECTIVE"
  })
  void shouldJudgeByTargetBaselineAndSample(
      Direction direction, BigDecimal value, BigDecimal sample, Verdict verdict) {
    BigDecimal target = new BigDecimal(direction == Direction.UP ? "0.92" : "0.7");

    assertThat(Verdict.of(direction, value, new BigDecimal("0.8"), target, sample, MINIMUM))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, AGREED",
    "AGREED, ACTIVE",
    "ACTIVE, PAUSED EXTENDED COMPLETED NOT_COMPLETED",
    "EXTENDED, PAUSED EXTENDED COMPLETED NOT_COMPLETED",
    "PAUSED, ACTIVE NOT_COMPLETED",
    "COMPLETED, ''",
    "NOT_COMPLETED, ''"
  })
  void shouldGoOnlyTheWaysOfAPlan(PlanStatus from, String allowed) {
    for (PlanStatus next : PlanStatus.values()) {
      assertThat(from.canBecome(next))
          .as("%s to %s", from, next)
          .isEqualTo(List.of(allowed.split(" ")).contains(next.name()));
    }
  }

  private static PlanProposal propose(Evidence evidence) {
    YearFacts facts =
        new YearFacts(
            evidence,
            new ScoreCalculator(evidence, SALES_ASSISTANT, Map.of()).score(),
            new FigureCalculator(evidence, SALES_ASSISTANT.efficiency()).figures());
    return new PlanProposer(evidence, LIBRARY)
        .propose(FindingRules.find(facts, SALES_ASSISTANT.rules()));
  }
}

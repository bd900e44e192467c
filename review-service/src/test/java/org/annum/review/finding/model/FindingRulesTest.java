package org.annum.review.finding.model;

import static org.annum.review.evidence.model.EvidenceFixture.evidence;
import static org.annum.review.evidence.model.EvidenceFixture.salesAssistant;
import static org.annum.review.template.model.TemplateFixture.SALES_ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.EvidenceFixture;
import org.annum.review.evidence.model.RaterGroup;
import org.annum.review.evidence.model.ThemeCount;
import org.annum.review.figure.model.FigureCalculator;
import org.annum.review.period.model.Direction;
import org.annum.review.score.model.ScoreCalculator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingRulesTest {

  @Test
  void shouldFindTheProblemsOfTheSampleTheGravestFirst() {
    assertThat(find(salesAssistant()))
        .extracting(Finding::findingId, Finding::severity, Finding::evidenceTotal)
        .containsExactly(
            tuple("GOAL_MISSED:priority", Severity.HIGH, 66L),
            tuple("GOAL_MISSED:supported-sales", Severity.HIGH, 2L),
            tuple("PRIORITY_DISORDER:on_time_rate_high", Severity.HIGH, 66L),
            tuple("NEGATIVE_FEEDBACK:csat", Severity.MEDIUM, 12L));
  }

  @Test
  void shouldShowTheTasksThatWereLateWhileOthersWereOnTime() {
    Finding disorder = only(find(salesAssistant()), "PRIORITY_DISORDER");

    assertThat(disorder.evidence())
        .hasSize(66)
        .allSatisfy(
            task -> {
              assertThat(task.kind()).isEqualTo(FindingEvidence.Kind.ACTIVITY);
              assertThat(task.recordId()).startsWith("task-tool:");
              assertThat(task.othersOnTimeSameWeek()).isEqualTo(2);
            });
    assertThat(disorder.numbers())
        .extracting(FindingNumber::shown)
        .containsExactly("60.00 %", "81.97 %", "66", "66");
  }

  @ParameterizedTest
  @CsvSource({
    // at the target, just below it, from one and from three points lost on
    "95, 100, -",
    "94, 90,  LOW",
    "94, 100, MEDIUM",
    "93, 10,  LOW",
    "85, 10,  MEDIUM",
    "66, 10,  HIGH"
  })
  void shouldGradeAMissedGoalByDistanceAndWeight(int onTime, int weight, String severity) {
    List<Finding> found =
        find(
            evidence()
                .goal("priority", "on_time_rate_high", Evaluation.YEAR, "0.95", weight)
                .missing("on_time_rate_high", "2024-05", onTime, 100, 0));

    assertThat(of(found, "GOAL_MISSED"))
        .extracting(finding -> finding.severity().name())
        .isEqualTo(severity.equals("-") ? List.of() : List.of(severity));
  }

  @ParameterizedTest
  @CsvSource({
    // late by exactly the difference allowed, and by one task more
    "75, 80, 0, false",
    "74, 80, 0, true",
    // with others on time in the same weeks, fewer and enough
    "98, 98, 1, false",
    "97, 98, 1, true"
  })
  void shouldFindPriorityDisorderOnEachSideOfItsLimits(
      int high, int other, int othersOnTime, boolean found) {
    assertThat(
            of(
                find(
                    evidence()
                        .missing("on_time_rate_high", "2024-05", high, 100, othersOnTime)
                        .ratio("on_time_rate_other", "2024-05", other, 100)),
                "PRIORITY_DISORDER"))
        .hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"9, 0", "10, 1"})
  void shouldNotJudgePrioritiesOnTooFewTasks(int due, int findings) {
    assertThat(
            of(
                find(
                    evidence()
                        .missing("on_time_rate_high", "2024-05", 0, due, 0)
                        .ratio("on_time_rate_other", "2024-05", 100, 100)),
                "PRIORITY_DISORDER"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 4, 0, false",
    "1000, 5, 0, true",
    "100,  5, 0, true",
    "81,   4, 0, false",
    "80,   4, 0, true",
    "100,  0, 2, false",
    "100,  0, 3, true"
  })
  void shouldFindNegativeFeedbackByNumberShareOrRemarks(
      int responses, int low, int negativeRemarks, boolean found) {
    assertThat(
            of(
                find(
                    evidence()
                        .csat("2024-03", responses, String.valueOf(responses * 4), low)
                        .remarks("2024-03", 1, negativeRemarks)),
                "NEGATIVE_FEEDBACK"))
        .hasSize(found ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"98, 0", "97, 1"})
  void shouldHoldAccuracyAgainstTheOwnGoal(int accurate, int findings) {
    assertThat(
            of(
                find(
                    evidence()
                        .goal("accuracy", "follow_up_accuracy", Evaluation.YEAR, "0.98", 10)
                        .missing("follow_up_accuracy", "2024-05", accurate, 100, 0)),
                "DATA_QUALITY"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"95, 0", "94, 1"})
  void shouldHoldAccuracyAgainstTheRuleWhenThereIsNoGoal(int accurate, int findings) {
    assertThat(
            of(
                find(evidence().missing("follow_up_accuracy", "2024-05", accurate, 100, 0)),
                "DATA_QUALITY"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"240, 10, 0", "241, 10, 1", "999, 9, 0"})
  void shouldFindSlowResponsesAboveTheHours(int hours, int late, int findings) {
    assertThat(
            of(
                find(evidence().average("delay_hours", "2024-05", Direction.DOWN, hours, late)),
                "SLOW_RESPONSE"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "3, 1"})
  void shouldFindSlowResponsesInComments(int comments, int findings) {
    assertThat(
            of(
                find(
                    evidence()
                        .themes("2024-05", new ThemeCount("TIMELINESS", "NEGATIVE", comments))),
                "SLOW_RESPONSE"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    // price per piece: last year 100, this year 105 and 106; fewer facts than the rule wants
    "10, 1050, 10, 0",
    "10, 1060, 10, 1",
    "10, 900,  10, 0",
    "10, 1060, 9,  0"
  })
  void shouldFindAnEfficiencyLossBeyondTheTolerance(int before, int sum, int count, int findings) {
    assertThat(
            of(
                find(
                    evidence()
                        .average("prep_minutes", "2023-05", Direction.DOWN, before * 100, before)
                        .average(
                            "prep_minutes", "2024-05", Direction.DOWN, sum * count / 10, count)),
                "EFFICIENCY_LOSS"))
        .hasSize(findings);
  }

  @Test
  void shouldFindADecliningTrendOverSixMonthsButNotOverFiveOrInNoise() {
    assertThat(of(find(monthly(60, 58, 56, 54, 52, 50)), "DECLINING_TREND")).hasSize(1);
    assertThat(of(find(monthly(60, 58, 56, 54, 52)), "DECLINING_TREND")).isEmpty();
    assertThat(of(find(monthly(60, 10, 55, 12, 58, 9)), "DECLINING_TREND")).isEmpty();
    assertThat(of(find(monthly(50, 52, 54, 56, 58, 60)), "DECLINING_TREND")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldNeverLookAtATeamFeedbackGroupThatIsNotShown(boolean shown) {
    RaterGroup peers =
        new RaterGroup(
            RaterGroup.PEER,
            shown,
            false,
            4L,
            new BigDecimal("2.0"),
            List.of(new RaterGroup.Item("communication", new BigDecimal("2.0"))));

    List<Finding> found = find(evidence().teamFeedback(peers));

    assertThat(of(found, "POOR_COMMUNICATION")).hasSize(shown ? 1 : 0);
    assertThat(found.toString().contains("2.0")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"9, 1", "10, 0"})
  void shouldSayWhenTooFewCustomersAnswered(int responses, int findings) {
    assertThat(
            of(
                find(evidence().csat("2024-03", responses, String.valueOf(responses * 5), 0)),
                "LOW_EVIDENCE"))
        .hasSize(findings);
  }

  private static EvidenceFixture monthly(int... counts) {
    return evidence()
        .goal("done", "done", Evaluation.MONTHLY_AVERAGE, "1", 100)
        .counts("done", counts);
  }

  private static List<Finding> find(EvidenceFixture fixture) {
    Evidence evidence = fixture.build();
    return FindingRules.find(
        new YearFacts(
            evidence,
            new ScoreCalculator(evidence, SALES_ASSISTANT, Map.of()).score(),
            new FigureCalculator(evidence, SALES_ASSISTANT.efficiency()).figures()),
        SALES_ASSISTANT.rules());
  }

  private static List<Finding> of(List<Finding> findings, String rule) {
    return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
  }

  private static Finding only(List<Finding> findings, String rule) {
    assertThat(of(findings, rule)).hasSize(1);
    return of(findings, rule).get(0);
  }
}

package org.annum.review.score.model;

import static org.annum.review.evidence.model.EvidenceFixture.evidence;
import static org.annum.review.evidence.model.EvidenceFixture.salesAssistant;
import static org.annum.review.template.model.TemplateFixture.SALES_ASSISTANT;
import static org.annum.review.template.model.TemplateFixture.goalsAnd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.EvidenceFixture;
import org.annum.review.evidence.model.RaterGroup;
import org.annum.review.template.model.MissingPart;
import org.annum.review.template.model.ReviewTemplate;
import org.annum.review.template.model.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCalculatorTest {

  @ParameterizedTest
  @CsvSource({
    "follow-ups,      55,           1.1,          110",
    "accuracy,        0.9833333333, 1.0034013605, 100.34013605",
    "supported-sales, 0.7000000140, 0.8750000175, 87.50000175",
    "csat,            4.6,          1.0222222222, 102.22222222",
    "priority,        0.6,          0.6315789474, 63.15789474",
    "teamwork,        4.1,          1.025,        77.5"
  })
  void shouldKeepActualAttainmentAndScoreOfEachGoalApart(
      String key, BigDecimal actual, BigDecimal attainment, BigDecimal score) {
    GoalScore goal = goal(score(salesAssistant().build()), key);

    assertThat(goal.actual()).isEqualByComparingTo(actual);
    assertThat(goal.attainment()).isEqualByComparingTo(attainment);
    assertThat(goal.score()).isEqualByComparingTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "GOALS,             93.8251436520",
    "SALES_RESULTS,     97.5892865900",
    "CUSTOMER_FEEDBACK, 85.5000000000",
    "TEAM_FEEDBACK,     71.5000000000"
  })
  void shouldWeighThePartsOfASection(SectionKind kind, BigDecimal score) {
    assertThat(section(score(salesAssistant().build()), kind).score()).isEqualByComparingTo(score);
  }

  @Test
  void shouldLeaveOutSectionsWithoutAValueAndSaySo() {
    Score score = score(salesAssistant().build());

    SectionScore manager = section(score, SectionKind.MANAGER_ASSESSMENT);
    assertThat(manager.score()).isNull();
    assertThat(manager.missing()).isEqualTo(MissingPart.RENORMALISE);
    assertThat(score.overall().value()).isEqualByComparingTo("90.5844053494");
    assertThat(score.overall().label().code()).isEqualTo("MEETS");
  }

  @Test
  void shouldCountAnAbsentMonthAsZeroInAMonthlyAverage() {
    Evidence evidence =
        evidence()
            .goal("follow-ups", "done", Evaluation.MONTHLY_AVERAGE, "50", 100)
            .counts("done", 60, 60, 60)
            .build();

    assertThat(goal(score(evidence), "follow-ups").actual()).isEqualByComparingTo("15");
  }

  @Test
  void shouldLeaveAMonthMarkedNotApplicableOutOfAMonthlyAverageWithOrWithoutFacts() {
    Evidence evidence =
        evidence()
            .goal("follow-ups", "done", Evaluation.MONTHLY_AVERAGE, "50", 100)
            .counts("done", 60, 60, 60)
            .notApplicable("done", "2024-04")
            .notApplicable("done", "2024-05", 7)
            .build();

    GoalScore goal = goal(score(evidence), "follow-ups");

    assertThat(goal.actual()).isEqualByComparingTo("18");
  }

  @Test
  void shouldCountTheFactsOfAMonthMarkedNotApplicableInTheYear() {
    Evidence evidence =
        evidence()
            .goal("follow-ups", "done", Evaluation.YEAR, "50", 100)
            .counts("done", 60)
            .notApplicable("done", "2024-05", 7)
            .build();

    assertThat(goal(score(evidence), "follow-ups").actual()).isEqualByComparingTo("67");
  }

  @Test
  void shouldHaveNoMonthlyAverageWhenNoMonthIsApplicable() {
    EvidenceFixture fixture = evidence().goal("a", "done", Evaluation.MONTHLY_AVERAGE, "50", 100);
    for (int month = 1; month <= 12; month++) {
      fixture.notApplicable("done", "2024-%02d".formatted(month), month);
    }

    assertThat(goal(score(fixture.build()), "a").actual()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2024-10-01, 20", "2024-10-31, 20", "2024-11-01, 30"})
  void shouldAverageOnlyTheMonthsInForce(String validFrom, BigDecimal actual) {
    Evidence evidence =
        evidence()
            .goalFrom(validFrom, "done", "50")
            .counts("done", 9, 9, 9, 9, 9, 9, 9, 9, 9, 0, 30, 30)
            .build();

    assertThat(goal(score(evidence), "late").actual()).isEqualByComparingTo(actual);
  }

  @Test
  void shouldTakeTheLastMonthWithAValueWhenTheGoalSaysLast() {
    Evidence evidence =
        evidence()
            .goal("stock", "done", Evaluation.LAST, "50", 100)
            .counts("done", 10, 20, 30)
            .build();

    assertThat(goal(score(evidence), "stock").actual()).isEqualByComparingTo("30");
  }

  @Test
  void shouldHaveNoShareWhenTheTeamTargetIsInAnotherCurrency() {
    Evidence evidence =
        evidence()
            .goal("sales", "supported_sales_share", Evaluation.YEAR, "0.8", 100)
            .teamTarget("supported_sales", "1000", "USD")
            .sum("supported_sales", "2024-02", "500")
            .build();

    GoalScore goal = goal(score(evidence), "sales");
    assertThat(goal.actual()).isNull();
    assertThat(goal.missing()).isEqualTo(MissingPart.RENORMALISE);
  }

  @Test
  void shouldHaveNoRatingWhenThePeersAreNotShown() {
    Evidence evidence =
        evidence()
            .behaviourGoal("teamwork", "4", 100)
            .teamFeedback(
                new RaterGroup(RaterGroup.PEER, false, null, 4L, new BigDecimal("2.0"), null))
            .build();

    assertThat(goal(score(evidence), "teamwork").score()).isNull();
  }

  @Test
  void shouldPreferTheRoundAboutTheWholeYearToOnesAboutAPartOfIt() {
    RaterGroup four = new RaterGroup(RaterGroup.PEER, true, null, 5L, new BigDecimal("4.0"), null);
    RaterGroup two = new RaterGroup(RaterGroup.PEER, true, null, 5L, new BigDecimal("2.0"), null);

    Evidence both =
        evidence()
            .behaviourGoal("teamwork", "4", 100)
            .teamFeedback(four)
            .teamFeedbackOf("2024-H2", two)
            .build();
    Evidence half =
        evidence().behaviourGoal("teamwork", "4", 100).teamFeedbackOf("2024-H2", two).build();

    assertThat(goal(score(both), "teamwork").actual()).isEqualByComparingTo("4.0");
    assertThat(goal(score(half), "teamwork").actual()).isEqualByComparingTo("2.0");
  }

  @Test
  void shouldGiveTheCapWhenNothingIsLeftOfWhatShouldGoDown() {
    Evidence evidence =
        evidence().downGoal("errors", "errors", "5", 100).counts("errors", 0).build();

    assertThat(goal(score(evidence), "errors").attainment()).isEqualByComparingTo("1.2");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"RENORMALISE, 100", "ZERO, 60", "BLOCK, -", "CARRY_OVER, 92"})
  void shouldTreatASectionWithoutAValueAsItsPolicySays(MissingPart policy, BigDecimal overall) {
    // Given: 60 % goals, all reached; 40 % team feedback, of which there is none this year
    ReviewTemplate template = goalsAnd(SectionKind.TEAM_FEEDBACK, policy);
    Evidence evidence =
        evidence().goal("done", "done", Evaluation.YEAR, "5", 100).counts("done", 5).build();

    // When
    Score score =
        new ScoreCalculator(
                evidence, template, Map.of(SectionKind.TEAM_FEEDBACK, BigDecimal.valueOf(80)))
            .score();

    // Then
    assertThat(section(score, SectionKind.TEAM_FEEDBACK).parts())
        .singleElement()
        .satisfies(part -> assertThat(part.missing()).isEqualTo(policy));
    if (overall == null) {
      assertThat(score.overall().value()).isNull();
      assertThat(score.overall().label()).isNull();
    } else {
      assertThat(score.overall().value()).isEqualByComparingTo(overall);
    }
    assertThat(TraceRecomputation.differences(score.trace())).isEmpty();
  }

  @Test
  void shouldHaveNoOverallWhenThereIsNoEvidenceAtAll() {
    assertThat(score(evidence().build()).overall().value()).isNull();
  }

  private static Score score(Evidence evidence) {
    return new ScoreCalculator(evidence, SALES_ASSISTANT, Map.of()).score();
  }

  private static GoalScore goal(Score score, String key) {
    return score.goals().stream().filter(goal -> goal.key().equals(key)).findFirst().orElseThrow();
  }

  private static SectionScore section(Score score, SectionKind kind) {
    return score.sections().stream()
        .filter(section -> section.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}

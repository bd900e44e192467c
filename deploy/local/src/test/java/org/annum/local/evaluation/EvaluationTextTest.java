package org.annum.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTextTest {
  private static final String REVIEW =
      """
      {"year": 2024, "status": "ASSEMBLED", "content": {
        "person": {"employeeId": "A1", "name": "吕安", "position": "销售助理", "team": null},
        "overall": {"score": {"value": 88.4199, "display": "88.42"},
                    "label": {"title": {"zh": "良好", "en": "Good"}}},
        "sections": [
          {"title": {"zh": "目标达成", "en": "Goals"}, "weight": 60,
           "score": {"value": 91, "display": "91"}},
          {"title": {"zh": "团队", "en": "Team"}, "weight": 40, "missing": "RENORMALISE"}],
        "goals": [
          {"title": "准确率", "weight": 100, "target": {"display": "98 %"},
           "actual": {"display": "97 %"}, "attainment": {"display": "98.98 %"}}],
        "salesResults": {"supportedSales": {"value": 5000, "display": "5000.00"}, "currency": "CNY",
          "conversionRate": {"display": "72 %"}, "wonDeals": {"value": 3.0, "display": "3.00"},
          "salesCycleDays": {"display": "42.67"}},
        "efficiency": [],
        "customerFeedback": {"responses": 0, "remarks": 0},
        "teamFeedback": {"threshold": 5, "groups": [
          {"group": "PEER", "shown": false},
          {"group": "MANAGER", "shown": true, "average": {"display": "3.5"}}]}}}
      """;
  private static final String PLAN =
      """
      {"objectives": [
         {"key": "rate", "title": {"zh": "完成率", "en": "Completion"},
          "baseline": {"display": "80 %"}, "target": {"display": "92 %"}, "due": "2025-03-31"}],
       "checkIns": [
         {"objectiveKey": "rate", "period": "2025-02", "granularity": "MONTH",
          "value": {"display": "1 %"}, "change": {"value": 1, "display": "1 %"}},
         {"objectiveKey": "rate", "period": "2025-Q1", "granularity": "QUARTER",
          "value": {"display": "92 %"}, "change": {"value": 0.15, "display": "15 %"},
          "sampleSize": {"display": "225"}, "baselineSample": {"display": "825"},
          "verdict": "EFFECTIVE"}],
       "actions": [{"title": {"zh": "每周同步", "en": "Weekly sync"}, "recurrence": "WEEKLY"}]}
      """;

  @Test
  void shouldPrintTheResultInChinese() throws Exception {
    assertThat(new ResultText(Words.in("zh")).lines(json(REVIEW)))
        .contains(
            "吕安 (A1) · 销售助理 · 2024",
            "综合得分  88.42  良好  (系统汇总,待确认)",
            "  团队        40     –  无数据,其权重由其余部分分担",
            "  准确率    98 %  97 %  98.98 %     –   100",
            "  协助销售额 5,000.00 CNY,没有团队目标",
            "  同事互评 答卷不足 5 份,为保护匿名不显示",
            "  上级评分 3.5");
  }

  @Test
  void shouldPrintTheResultInEnglish() throws Exception {
    assertThat(new ResultText(Words.in("en")).lines(json(REVIEW)))
        .contains(
            "Overall  88.42  Good  (computed, to be confirmed)",
            "  Conversion rate 72 %, 3 deals won, sales cycle 42.67 days",
            "  Colleagues: fewer than 5 answers, not shown");
  }

  @Test
  void shouldPrintThePlanWithItsQuarterAndItsSignedChange() throws Exception {
    assertThat(new PlanText(Words.in("en")).lines(List.of(json(PLAN))))
        .contains(
            "  Completion: from 80 % to 92 % by 2025-03-31",
            "      check-in 2025-Q1: 92 %, +15 % against the baseline,"
                + " 225 records (baseline 825): effective",
            "  Weekly sync (weekly)")
        .noneMatch(line -> line.contains("2025-02"));
  }

  @Test
  void shouldShowTheFirstRecordsOfAFindingAndHowManyThereAre() throws Exception {
    JsonNode findings =
        json(
            """
            {"items": [{"severity": "HIGH", "title": {"zh": "t", "en": "Late"},
              "explanation": {"zh": "e", "en": "Important work was late"}, "evidenceTotal": 4,
              "evidence": [{"recordId": "a", "customer": "客户甲"}, {"recordId": "b", "text": "slow"},
                           {"recordId": "c"}, {"recordId": "d"}]}]}
            """);

    assertThat(new FindingText(Words.in("en")).lines(findings))
        .containsSubsequence(
            "  [high] Late",
            "      Important work was late",
            "      4 records: a 客户甲 | b “slow” | c …");
  }

  @Test
  void shouldHaveTheSameWordsInBothLanguages() throws Exception {
    assertThat(keys("zh")).isEqualTo(keys("en"));
  }

  private static Set<Object> keys(String language) throws Exception {
    Properties words = new Properties();
    words.load(
        EvaluationTextTest.class.getResourceAsStream(
            "/evaluation_%s.properties".formatted(language)));
    return words.keySet();
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}

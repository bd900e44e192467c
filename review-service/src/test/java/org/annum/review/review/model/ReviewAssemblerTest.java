package org.annum.review.review.model;

import static org.annum.review.evidence.model.EvidenceFixture.evidence;
import static org.annum.review.evidence.model.EvidenceFixture.salesAssistant;
import static org.annum.review.template.model.TemplateFixture.LIBRARY;
import static org.annum.review.template.model.TemplateFixture.SALES_ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.annum.kit.event.EventJson;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.EvidenceKind;
import org.annum.review.evidence.model.EvidenceRef;
import org.annum.review.figure.model.BaselineChange;
import org.annum.review.figure.model.YearFigures;
import org.junit.jupiter.api.Test;

class ReviewAssemblerTest {

  @Test
  void shouldComputeTheFiguresOfTheSample() {
    YearFigures figures = assemble(salesAssistant().build()).figures();

    assertThat(value(figures, "task_completion_rate")).isEqualByComparingTo("0.8");
    assertThat(value(figures, "on_time_rate_high")).isEqualByComparingTo("0.6");
    assertThat(value(figures, "sales_cycle_days")).isEqualByComparingTo("42.6666666667");
    assertThat(value(figures, "supported_sales")).isEqualByComparingTo("5000000");
    assertThat(figures.measure("on_time_rate_high").orElseThrow().exceptions()).isEqualTo(66);
    assertThat(figures.measure("follow_ups_completed").orElseThrow().months()).hasSize(12);
    assertThat(figures.share("supported_sales").orElseThrow().share())
        .isEqualByComparingTo("0.7000000140");
    assertThat(figures.customers().csat()).isEqualByComparingTo("4.6");
    assertThat(figures.customers().low()).isEqualTo(9);
    assertThat(figures.customers().negativeRemarks()).isEqualTo(3);
    assertThat(figures.efficiency())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.change()).isEqualByComparingTo("-0.2");
              assertThat(change.baselineSample()).isEqualByComparingTo("100");
              assertThat(change.improves()).isTrue();
            });
  }

  @Test
  void shouldNotCompareWithAYearThatHasTooLittleData() {
    List<BaselineChange> few =
        assemble(
                evidence()
                    .ratio("conversion_rate", "2023-06", 2, 4)
                    .ratio("conversion_rate", "2024-06", 36, 50)
                    .build())
            .figures()
            .efficiency();
    List<BaselineChange> enough =
        assemble(
                evidence()
                    .ratio("conversion_rate", "2023-06", 3, 5)
                    .ratio("conversion_rate", "2024-06", 36, 50)
                    .build())
            .figures()
            .efficiency();

    assertThat(few).isEmpty();
    assertThat(enough)
        .singleElement()
        .satisfies(change -> assertThat(change.change()).isEqualByComparingTo("0.2"));
  }

  @Test
  void shouldSurviveStorageUnchanged() {
    AssembledReview review = assemble(salesAssistant().build());

    AssembledReview stored = EventJson.read(EventJson.write(review), AssembledReview.class);

    assertThat(stored.equals(review)).as("equal to what was stored").isTrue();
  }

  @Test
  void shouldStandOnTheYearAndOnComparedMeasuresOfTheYearBefore() {
    Evidence evidence = salesAssistant().ratio("task_completion_rate", "2023-06", 1, 2).build();

    assertThat(assemble(evidence).evidence())
        .extracting(EvidenceRef::key)
        .contains("E1", "goal-priority", "E1:prep_minutes:2023-06", "E1:csat:2024-03")
        .doesNotContain("E1:task_completion_rate:2023-06", "E1:task_completion_rate:2025-01");
  }

  @Test
  void shouldDigestTheSameEvidenceTheSameInAnyOrderAndAnotherVersionDifferently() {
    List<EvidenceRef> references = new ArrayList<>(assemble(salesAssistant().build()).evidence());
    EvidenceDigest digest = EvidenceDigest.of(references);

    Collections.reverse(references);
    assertThat(EvidenceDigest.of(references)).isEqualTo(digest);

    references.set(0, new EvidenceRef(EvidenceKind.FEEDBACK_SUMMARY, "E1:x", 2));
    assertThat(EvidenceDigest.of(references)).isNotEqualTo(digest);
  }

  private static AssembledReview assemble(Evidence evidence) {
    return new ReviewAssembler(SALES_ASSISTANT, LIBRARY).assemble(evidence, Map.of());
  }

  private static BigDecimal value(YearFigures figures, String measure) {
    return figures.measure(measure).orElseThrow().value();
  }
}

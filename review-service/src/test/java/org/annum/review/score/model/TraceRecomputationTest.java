package org.annum.review.score.model;

import static org.annum.review.evidence.model.EvidenceFixture.evidence;
import static org.annum.review.evidence.model.EvidenceFixture.salesAssistant;
import static org.annum.review.template.model.TemplateFixture.SALES_ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.EvidenceFixture;
import org.junit.jupiter.api.Test;

class TraceRecomputationTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void shouldRecomputeTheSameDigitsFromTheTraceAloneWhateverTheEvidence() throws Exception {
    Random random = new Random(42);
    for (int round = 0; round < 150; round++) {
      // Given
      Score score = score(randomYear(random));

      // When: nothing but the trace survives, as JSON
      Trace read = reread(score.trace());

      // Then
      assertThat(TraceRecomputation.differences(read)).isEmpty();
      assertThat(TraceRecomputation.value(read)).isEqualTo(score.overall().value());
    }
  }

  @Test
  void shouldNameTheNodesWhenAnInputWasChanged() {
    Trace trace = score(salesAssistant()).trace();
    Trace forged = withCsatSum(trace);

    assertThat(TraceRecomputation.differences(forged))
        .contains(
            "/overall",
            "/overall/GOALS",
            "/overall/GOALS/csat",
            "/overall/GOALS/csat/attainment/actual/numerator")
        .doesNotContain("/overall/GOALS/accuracy");
  }

  @Test
  void shouldNameTheRecordAndVersionOfEveryMeasuredInput() {
    Trace csat =
        score(salesAssistant())
            .trace()
            .part("GOALS")
            .flatMap(goals -> goals.part("csat"))
            .flatMap(goal -> goal.part("attainment"))
            .flatMap(attainment -> attainment.part("actual"))
            .flatMap(actual -> actual.part("numerator"))
            .orElseThrow();

    assertThat(csat.parts())
        .singleElement()
        .satisfies(
            leaf -> {
              assertThat(leaf.value()).isEqualByComparingTo("552");
              assertThat(leaf.source().key()).isEqualTo("E1:csat:2024-03");
              assertThat(leaf.source().version()).isEqualTo(1);
            });
  }

  private static Score score(EvidenceFixture evidence) {
    return new ScoreCalculator(evidence.build(), SALES_ASSISTANT, Map.of()).score();
  }

  private static Trace reread(Trace trace) throws JsonProcessingException {
    return JSON.readValue(JSON.writeValueAsString(trace), Trace.class);
  }

  private static Trace withCsatSum(Trace trace) {
    boolean isSum = trace.name().equals("2024-03") && trace.value().intValueExact() == 552;
    return new Trace(
        trace.name(),
        trace.formula(),
        isSum ? new BigDecimal("553") : trace.value(),
        trace.weight(),
        trace.missing(),
        trace.note(),
        trace.source(),
        trace.parts().stream().map(TraceRecomputationTest::withCsatSum).toList());
  }

  private static EvidenceFixture randomYear(Random random) {
    EvidenceFixture fixture =
        evidence()
            .goal("follow-ups", "done", Evaluation.MONTHLY_AVERAGE, number(random), 25)
            .goal("accuracy", "accuracy_rate", Evaluation.YEAR, "0.98", 15)
            .goal("sales", "supported_sales_share", Evaluation.YEAR, "0.80", 25)
            .goal("last", "done", Evaluation.LAST, number(random), 35)
            .counts("done", IntStream.range(0, 12).map(month -> random.nextInt(80)).toArray())
            .teamTarget("supported_sales", number(random), "CNY");
    for (int month = 1; month <= 12; month++) {
      String period = "2024-%02d".formatted(month);
      int due = random.nextInt(50);
      fixture.ratio("accuracy_rate", period, due == 0 ? 0 : random.nextInt(due), due);
      fixture.csat(period, 7, String.valueOf(7 + random.nextInt(28)), 0);
      if (random.nextBoolean()) {
        fixture.sum("supported_sales", period, number(random));
        fixture.remarks(period, random.nextInt(3), random.nextInt(3));
      }
    }
    return fixture;
  }

  private static String number(Random random) {
    return BigDecimal.valueOf(random.nextInt(1, 1_000_000), 2).toPlainString();
  }
}

package org.annum.metrics.figure;

import static org.annum.metrics.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The facts behind every figure of a real year add up to the figure. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RecordConsistencyTest {
  private static final Path SAMPLE = Path.of("..", "deploy", "local", "sample");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final MathContext PRECISION = new MathContext(20, RoundingMode.HALF_UP);

  @Inject TestPeople people;

  @Test
  void shouldAddUpToEveryFigureOfTheYear() throws IOException {
    // Given: the year of the sample, as another person's
    String id = people.employee();
    Files.readAllLines(SAMPLE.resolve("employees.csv")).stream()
        .skip(1)
        .forEach(row -> people.known(row.substring(0, row.indexOf(','))));
    take("task-tool", "tasks-2024.csv", StandardCharsets.UTF_8, id);
    take("crm-deals", "deals-2024.csv", StandardCharsets.UTF_8, id);
    take("data-points", "prep-time.csv", StandardCharsets.UTF_8, id);
    take("attendance-zh", "考勤汇总-2024.csv", Charset.forName("GB18030"), id);
    JsonPath measures = as(Tokens.auditor()).get("/v1/measures?limit=500").jsonPath();

    // Then
    List<String> seen = new ArrayList<>();
    for (Map<String, Object> measure : measures.<Map<String, Object>>getList("items")) {
      String code = String.valueOf(measure.get("code"));
      for (String period : List.of("2024", "2024-Q2", "2024-11")) {
        BigDecimal figure = figure(id, code, period);
        List<JsonNode> facts = facts(id, code, period);
        assertThat(sum(String.valueOf(measure.get("aggregation")), facts))
            .as(code + " of " + period)
            .usingComparator(Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
            .isEqualTo(figure);
        if (figure != null) {
          seen.add(code);
        }
      }
    }
    assertThat(seen)
        .contains(
            "task_completion_rate",
            "on_time_rate_high",
            "delay_hours",
            "supported_sales",
            "conversion_rate",
            "sales_cycle_days",
            "prep_minutes",
            "attendance_rate",
            "work_hours");
  }

  private static void take(String profile, String file, Charset charset, String id)
      throws IOException {
    String content = Files.readString(SAMPLE.resolve(file), charset).replace("E1001", id);
    String source = "consistent-" + profile;
    assertThat(Api.importFile(profile, source, content.getBytes(charset)).state())
        .isEqualTo("SUCCEEDED");
  }

  private static BigDecimal figure(String id, String measure, String period) {
    int month = period.length() == 7 && period.charAt(5) != 'Q' ? 11 : 0;
    String from = month == 11 ? "2024-11" : period.endsWith("Q2") ? "2024-04" : "2024-01";
    String to = month == 11 ? "2024-11" : period.endsWith("Q2") ? "2024-06" : "2024-12";
    String granularity = month == 11 ? "MONTH" : period.endsWith("Q2") ? "QUARTER" : "YEAR";
    Number value = Api.series(id, measure, from, to, granularity).get("points[0].value");
    return value == null ? null : new BigDecimal(value.toString());
  }

  /** Thousands of facts: read by Jackson, which is many times faster than a JsonPath. */
  private static List<JsonNode> facts(String id, String measure, String period)
      throws JsonProcessingException {
    List<JsonNode> all = new ArrayList<>();
    String cursor = null;
    do {
      var request =
          as(Tokens.auditor())
              .queryParam("employeeId", id)
              .queryParam("measure", measure)
              .queryParam("period", period)
              .queryParam("limit", 500);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonNode page =
          JSON.readTree(
              request.get("/v1/metric-records").then().statusCode(200).extract().asString());
      page.path("items").forEach(all::add);
      cursor = page.path("nextCursor").asText(null);
    } while (cursor != null);
    return all;
  }

  private static BigDecimal sum(String aggregation, List<JsonNode> facts) {
    if (facts.isEmpty()) {
      return null;
    }
    if (List.of("RATIO", "AVERAGE").contains(aggregation)) {
      BigDecimal below = sumOf("denominator", facts);
      return below.signum() == 0 ? null : sumOf("numerator", facts).divide(below, PRECISION);
    }
    return sumOf("value", facts);
  }

  private static BigDecimal sumOf(String part, List<JsonNode> facts) {
    return facts.stream()
        .map(fact -> fact.path(part))
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

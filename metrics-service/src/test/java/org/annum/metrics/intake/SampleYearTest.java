package org.annum.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

/** The year of one sales assistant, from the files that real systems would export. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SampleYearTest {
  private static final Path SAMPLE = Path.of("..", "deploy", "local", "sample");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String SOMEONE = "E1001";

  @Inject TestPeople people;

  @Test
  void shouldGiveTheFiguresOfTheYearWhenTheExportsAreImported() throws IOException {
    // Given
    rows("employees.csv", StandardCharsets.UTF_8)
        .forEach(row -> people.known(row.get("employee_number")));

    // When
    importSample("task-tool", "tasks-2024.csv", 1305);
    importSample("task-tool", "tasks-2025q1.csv", 225);
    importSample("crm-deals", "deals-2024.csv", 50);
    importSample("data-points", "prep-time.csv", 300);
    importSample("attendance-zh", "考勤汇总-2024.csv", 24);

    // Then
    checkTasks();
    checkDeals();
    checkPreparation();
    checkAttendance();
  }

  private static void importSample(String profile, String file, int rows) throws IOException {
    byte[] content = Files.readAllBytes(SAMPLE.resolve(file));
    Api.Import first = Api.importFile(profile, profile, content);
    assertThat(first.state()).isEqualTo("SUCCEEDED");
    assertThat(first.counts()).containsExactly(rows, 0, 0, 0);
    assertThat(Api.importFile(profile, profile, content).counts()).containsExactly(0, 0, rows, 0);
  }

  private static void checkTasks() throws IOException {
    List<Map<String, String>> tasks =
        rows("tasks-2024.csv", StandardCharsets.UTF_8).stream()
            .filter(row -> row.get("assignee").equals(SOMEONE))
            .toList();
    List<Map<String, String>> due = where(tasks, row -> inYear(row.get("due_at")));
    List<Map<String, String>> completed = where(tasks, row -> inYear(row.get("completed_at")));
    List<Map<String, String>> high = where(due, row -> row.get("priority").equals("HIGH"));
    List<Map<String, String>> other = where(due, row -> !row.get("priority").equals("HIGH"));

    assertThat(year("follow_ups_completed")).isEqualTo(decimals(completed.size()));
    assertThat(year("task_completion_rate")).isEqualTo(ratio(completed.size(), due.size()));
    assertThat(year("follow_up_accuracy"))
        .isEqualTo(
            ratio(
                where(completed, row -> row.get("accurate").equals("true")).size(),
                completed.size()));
    assertThat(year("on_time_rate")).isEqualTo(onTime(due));
    assertThat(year("on_time_rate_high")).isEqualTo(onTime(high));
    assertThat(year("on_time_rate_other")).isEqualTo(onTime(other));
    JsonPath months = Api.series(SOMEONE, "follow_ups_completed", "2024-01", "2024-12", "MONTH");
    Map<String, Integer> byMonth = new TreeMap<>();
    completed.forEach(row -> byMonth.merge(month(row.get("completed_at")), 1, Integer::sum));
    assertThat(months.getList("points.period")).isEqualTo(List.copyOf(byMonth.keySet()));
    assertThat(months.<Number>getList("points.value").stream().map(Number::intValue))
        .containsExactlyElementsOf(byMonth.values());

    JsonNode expected = expected();
    assertThat(year("task_completion_rate")).isEqualTo(figure(expected, "task_completion_rate"));
    assertThat(year("on_time_rate_high")).isEqualTo(figure(expected, "on_time_rate_high"));
    JsonPath highYear = Api.series(SOMEONE, "on_time_rate_high", "2024-01", "2024-12", "YEAR");
    assertThat(
            highYear.getInt("points[0].moments.weight")
                - highYear.getInt("points[0].moments.weightedSum"))
        .isEqualTo(expected.path("late_or_missed_high").asInt());
    JsonPath quarter = Api.series(SOMEONE, "task_completion_rate", "2025-01", "2025-03", "QUARTER");
    assertThat(quarter.getString("points[0].period")).isEqualTo("2025-Q1");
    assertThat(rounded(quarter.get("points[0].value")))
        .isEqualTo(figure(expected.path("q1_2025"), "task_completion_rate"));
  }

  private static void checkDeals() throws IOException {
    List<Map<String, String>> deals =
        where(
            rows("deals-2024.csv", StandardCharsets.UTF_8),
            row ->
                row.get("supporters").contains(SOMEONE + ":")
                    && row.get("closed_on").startsWith("2024"));
    List<Map<String, String>> won = where(deals, row -> row.get("status").equals("WON"));
    BigDecimal sales =
        won.stream()
            .map(row -> new BigDecimal(row.get("amount")).multiply(share(row.get("supporters"))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    long days =
        won.stream()
            .mapToLong(
                row ->
                    LocalDate.parse(row.get("closed_on")).toEpochDay()
                        - LocalDate.parse(row.get("opened_on")).toEpochDay())
            .sum();

    assertThat(year("supported_sales")).isEqualTo(rounded(sales));
    assertThat(year("won_deals")).isEqualTo(decimals(won.size()));
    assertThat(year("conversion_rate")).isEqualTo(ratio(won.size(), deals.size()));
    assertThat(year("sales_cycle_days")).isEqualTo(ratio(days, won.size()));
    assertThat(year("sales_cycle_days")).isEqualTo(figure(expected(), "sales_cycle_days"));
  }

  private static void checkPreparation() throws IOException {
    JsonPath years = Api.series(SOMEONE, "prep_minutes", "2023-01", "2024-12", "YEAR");
    List<BigDecimal> values =
        years.<Number>getList("points.value").stream().map(SampleYearTest::rounded).toList();
    JsonNode expected = expected().path("prep_minutes");
    assertThat(values)
        .containsExactly(figure(expected, "baseline_2023"), figure(expected, "actual_2024"));
  }

  private static void checkAttendance() throws IOException {
    List<Map<String, String>> months =
        where(
            rows("考勤汇总-2024.csv", Charset.forName("GB18030")),
            row -> row.get("工号").equals(SOMEONE));
    assertThat(year("attendance_rate"))
        .isEqualTo(ratio(sum(months, "实际出勤天数"), sum(months, "应出勤天数")));
    assertThat(year("work_hours")).isEqualTo(decimals(sum(months, "工作时长(小时)")));
  }

  private static BigDecimal year(String measure) {
    JsonPath series = Api.series(SOMEONE, measure, "2024-01", "2024-12", "YEAR");
    return rounded(series.get("points[0].value"));
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper()
        .readTree(
            """
            {"task_completion_rate": "0.8000", "on_time_rate_high": "0.6000",
             "late_or_missed_high": 66, "sales_cycle_days": "42.6667",
             "prep_minutes": {"baseline_2023": "60.0000", "actual_2024": "48.0000"},
             "q1_2025": {"task_completion_rate": "0.9200"}}
            """);
  }

  private static BigDecimal figure(JsonNode figures, String name) {
    return new BigDecimal(figures.path(name).asText());
  }

  private static BigDecimal onTime(List<Map<String, String>> due) {
    return ratio(
        where(
                due,
                row ->
                    !row.get("completed_at").isEmpty()
                        && !OffsetDateTime.parse(row.get("completed_at"))
                            .isAfter(OffsetDateTime.parse(row.get("due_at"))))
            .size(),
        due.size());
  }

  private static BigDecimal share(String supporters) {
    return Arrays.stream(supporters.split(";"))
        .filter(part -> part.startsWith(SOMEONE + ":"))
        .map(part -> new BigDecimal(part.substring(part.indexOf(':') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
  }

  private static BigDecimal ratio(long above, long below) {
    return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), 4, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(Number value) {
    return new BigDecimal(value.toString()).setScale(4, RoundingMode.HALF_UP);
  }

  private static BigDecimal decimals(long value) {
    return rounded(BigDecimal.valueOf(value));
  }

  private static boolean inYear(String time) {
    return !time.isEmpty() && month(time).startsWith("2024");
  }

  private static String month(String time) {
    return OffsetDateTime.parse(time).atZoneSameInstant(ZONE).toString().substring(0, 7);
  }

  private static List<Map<String, String>> where(
      List<Map<String, String>> rows, Predicate<Map<String, String>> condition) {
    return rows.stream().filter(condition).toList();
  }

  /** The sample has no quoted cells in these files. */
  private static List<Map<String, String>> rows(String file, Charset charset) throws IOException {
    List<String> lines = Files.readAllLines(SAMPLE.resolve(file), charset);
    String[] header = lines.get(0).replace("\uFEFF", "").split(",", -1);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                IntStream.range(0, header.length)
                    .boxed()
                    .collect(
                        Collectors.toMap(i -> header[i], i -> cells[i], (a, b) -> a, HashMap::new)))
        .map(row -> (Map<String, String>) row)
        .toList();
  }
}

package org.annum.metrics.intake;

import static org.annum.metrics.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactImportTest {
  private static final String TASKS =
      "task_id,assignee,type,customer,priority,created_at,due_at,completed_at,accurate\n";

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldRejectBrokenRowsEachWithWhatIsWrongWhenTheOthersGoIn() {
    // Given
    String id = people.employee();
    String file =
        TASKS
            + "G1,"
            + id
            + ",FOLLOW_UP,甲,HIGH,,2024-03-05T18:00:00+08:00,,\n"
            + "B1,E-nobody,FOLLOW_UP,甲,HIGH,,2024-03-05T18:00:00+08:00,,\n"
            + "B2,"
            + id
            + ",FOLLOW_UP,甲,URGENT,,2024-03-05T18:00:00+08:00,,\n"
            + "B3,"
            + id
            + ",FOLLOW_UP,甲,LOW,,03/05/2024 18:00,,\n"
            + "B4,"
            + id
            + ",FOLLOW_UP,甲,LOW,,2024-02-30 18:00,,\n"
            + ","
            + id
            + ",FOLLOW_UP,甲,LOW,,2024-03-05T18:00:00+08:00,,\n"
            + "B6,"
            + id
            + ",SLEEPING,甲,LOW,,2024-03-05T18:00:00+08:00,,maybe\n"
            + "B7,"
            + id
            + ",FOLLOW_UP,甲\n"
            + "B8,"
            + id
            + ",FOLLOW_UP,甲,LOW,,,,\n"
            + "G2,"
            + id
            + ",FOLLOW_UP,甲,中,,2024/3/6 18:00,2024年3月6日 9:30,是\n";

    // When
    Api.Import done = Api.importFile("task-tool", "broken-rows", utf8(file));

    // Then
    assertThat(done.state()).isEqualTo("SUCCEEDED");
    assertThat(done.counts()).containsExactly(2, 0, 0, 8);
    assertThat(done.rejections())
        .containsExactlyInAnyOrder(
            "3 assignee fact.employee-unknown",
            "4 priority fact.value-unknown",
            "5 due_at fact.time-ambiguous",
            "6 due_at fact.time-unreadable",
            "7 task_id fact.value-missing",
            "8 type fact.value-unknown",
            "8 accurate fact.flag-unreadable",
            "9  table.field-count",
            "10 due_at fact.value-missing");
    assertThat(done.details("zh-CN")).anyMatch(detail -> detail.contains("没有员工 E-nobody"));
    assertThat(done.details("en")).anyMatch(detail -> detail.contains("HIGH (紧急, 高), NORMAL ("));
  }

  @Test
  void shouldRejectDealsThatCannotBeCredited() {
    // Given
    String a = people.employee();
    String b = people.employee();
    String row = ",2024-01-01,2024-02-01,WON\n";
    String file =
        "deal_id,customer,owner,supporters,amount,currency,opened_on,closed_on,status\n"
            + "D1,甲,"
            + a
            + ","
            + a
            + ":0.5;"
            + b
            + ":0.5,100.10,CNY"
            + row
            + "D2,甲,"
            + a
            + ","
            + a
            + ":0.6;"
            + b
            + ":0.5,100,CNY"
            + row
            + "D3,甲,"
            + a
            + ","
            + a
            + "=0.5,100,CNY"
            + row
            + "D4,甲,"
            + a
            + ","
            + a
            + ":1,-1,CNY"
            + row
            + "D5,甲,"
            + a
            + ","
            + a
            + ":1,100,USD"
            + row
            + "D6,甲,"
            + a
            + ",E-nobody:1,100,CNY"
            + row
            + "D7,甲,"
            + a
            + ","
            + a
            + ":1,100,CNY,2024-02-01,2024-01-01,LOST\n"
            + "D8,甲,"
            + a
            + ","
            + a
            + ":1,100,CNY,2024-01-01,,WON\n"
            + "D9,甲,,,\"1,000\",CNY,2024-01-01,,OPEN\n";

    // When
    Api.Import done = Api.importFile("crm-deals", "broken-deals", utf8(file));

    // Then
    assertThat(done.counts()).containsExactly(2, 0, 0, 7);
    assertThat(done.rejections())
        .containsExactlyInAnyOrder(
            "3 supporters deal.shares-exceed-one",
            "4 supporters fact.list-malformed",
            "5 amount deal.amount-negative",
            "6 currency deal.currency-mixed",
            "7 supporters fact.employee-unknown",
            "8 closed_on deal.closed-before-opened",
            "9 closed_on fact.value-missing");
    assertThat(
            Api.series(b, "supported_sales", "2024-02", "2024-02", "MONTH")
                .getString("points.value"))
        .startsWith("[50.05");
  }

  @Test
  void shouldRejectValuesThatNoMetricAllows() {
    String id = people.employee();
    String file =
        "external_id,employee_number,metric,occurred_at,value\n"
            + "P1,"
            + id
            + ",prep_minutes,2024-03-05T10:00:00+08:00,48\n"
            + "P2,"
            + id
            + ",prep_minutes,2024-03-05T10:00:00+08:00,-0.1\n"
            + "P3,"
            + id
            + ",prep_minutes,2024-03-05T10:00:00+08:00,1440.1\n"
            + "P4,"
            + id
            + ",sleep_hours,2024-03-05T10:00:00+08:00,8\n"
            + "P5,"
            + id
            + ",prep_minutes,2024-03-05T10:00:00+08:00,eight\n";

    Api.Import done = Api.importFile("data-points", "broken-points", utf8(file));

    assertThat(done.counts()).containsExactly(1, 0, 0, 4);
    assertThat(done.rejections())
        .containsExactlyInAnyOrder(
            "3 value data-point.value-out-of-range",
            "4 value data-point.value-out-of-range",
            "5 metric data-point.metric-unknown",
            "6 value fact.number-unreadable");
  }

  @Test
  void shouldLetTheLastValidRowWinWhenAnIdComesTwice() {
    // Given
    String id = people.employee();
    String middle =
        IntStream.range(0, 6000).mapToObj(i -> task("M" + i, id, "LOW")).collect(joined());
    String file =
        TASKS
            + task("X", id, "HIGH")
            + middle
            + task("X", id, "LOW")
            + task("X", "E-nobody", "LOW");

    // When
    Api.Import first = Api.importFile("task-tool", "twice", utf8(file));
    long version = version("twice", "X");
    Api.Import again = Api.importFile("task-tool", "twice", utf8(file));

    // Then
    assertThat(first.counts()).containsExactly(6001, 0, 1, 1);
    assertThat(again.counts()).containsExactly(0, 0, 6002, 1);
    as(Tokens.auditor())
        .get("/v1/activities/twice/X")
        .then()
        .statusCode(200)
        .body("priority", equalTo("LOW"));
    assertThat(version("twice", "X")).isEqualTo(version);
  }

  @Test
  void shouldReplaceOnlyWhatChangedWhenAnExportComesAgain() {
    String id = people.employee();
    Api.importFile("task-tool", "again", utf8(TASKS + task("1", id, "LOW") + task("2", id, "LOW")));

    Api.Import again =
        Api.importFile(
            "task-tool",
            "again",
            utf8(TASKS + task("1", id, "LOW") + task("2", id, "HIGH") + task("3", id, "LOW")));

    assertThat(again.counts()).containsExactly(1, 1, 1, 0);
    assertThat(
            Api.series(id, "on_time_rate_high", "2024-03", "2024-03", "MONTH")
                .getString("points.moments.weight"))
        .isEqualTo("[1]");
  }

  @Test
  void shouldFindTheFewKnownFactsAmongThousandsOfNewOnes() {
    // Given two that no sample of the ids is likely to have
    List<String> ids = List.of(people.employee());
    Api.importFile("task-tool", "few-known", utf8(tasks(ids, 777, 779, "LOW")));
    long unchanged = version("few-known", "T777");
    long replaced = version("few-known", "T778");
    String file =
        tasks(ids, 0, 778, "LOW")
            + task("T778", ids.get(0), "HIGH")
            + task("T779", ids.get(0), "LOW");

    // When
    Api.Import done = Api.importFile("task-tool", "few-known", utf8(file));

    // Then
    assertThat(done.counts()).containsExactly(778, 1, 1, 0);
    assertThat(version("few-known", "T777")).isEqualTo(unchanged);
    assertThat(version("few-known", "T778")).isGreaterThan(replaced);
    assertThat(
            Api.series(ids.get(0), "follow_ups_due", "2024-01", "2024-12", "YEAR")
                .getString("points.value"))
        .isEqualTo("[780]");
    assertThat(openMarks()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8-BOM", "GB18030"})
  void shouldReadChineseWhateverTheEncoding(String encoding) {
    String id = people.employee();
    String text = "工号,姓名,月份,应出勤天数,实际出勤天数,工作时长(小时)\r\n" + id + ",李晓,2024-05,20,19,152.5\r\n";
    byte[] file =
        encoding.endsWith("BOM") ? utf8("\uFEFF" + text) : text.getBytes(Charset.forName(encoding));

    Api.Import done = Api.importFile("attendance-zh", "attendance", file);

    assertThat(done.counts()).containsExactly(1, 0, 0, 0);
    assertThat(
            Api.series(id, "attendance_rate", "2024-05", "2024-05", "MONTH")
                .getString("points.value"))
        .isEqualTo("[0.95]");
  }

  @Test
  void shouldFailWithTheReasonWhenAColumnIsMissing() {
    Api.Import done = Api.importFile("task-tool", "headless", utf8("task_id,assignee\n1,2\n"));

    assertThat(done.state()).isEqualTo("FAILED");
    assertThat(done.operation().getList("problem.errors.pointer"))
        .contains("type", "priority", "due_at", "completed_at");
  }

  @Test
  void shouldRefuseAnImportWithoutAKnownProfile() {
    as(Tokens.system("facts:write"))
        .contentType("text/csv")
        .body("a\n1\n")
        .post("/v1/fact-imports?profile=tea-leaves")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("profile"))
        .body("errors[0].code", equalTo("import.profile-unknown"));
  }

  @Test
  void shouldEqualASequentialImportWhenOverlappingFilesComeAtOnce() {
    // Given
    List<String> ids = List.of(people.employee(), people.employee(), people.employee());
    String early = tasks(ids, 0, 900, "HIGH");
    String late = tasks(ids, 600, 1500, "HIGH");

    // When
    CompletableFuture<Api.Import> one =
        CompletableFuture.supplyAsync(() -> Api.importFile("task-tool", "at-once", utf8(early)));
    CompletableFuture<Api.Import> two =
        CompletableFuture.supplyAsync(() -> Api.importFile("task-tool", "at-once", utf8(late)));
    int accepted = one.join().counts().get(0) + two.join().counts().get(0);

    // Then
    assertThat(accepted).isEqualTo(1500);
    for (String id : ids) {
      assertThat(
              Api.series(id, "follow_ups_due", "2024-01", "2024-12", "YEAR")
                  .getString("points.value"))
          .isEqualTo("[500]");
    }
    assertThat(openMarks()).isZero();
  }

  private long openMarks() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select (select count(*) from rollup_mark)
                      + (select count(*) from rollup_mark_chunk)
                    """)
                .mapTo(Long.class)
                .one());
  }

  private long version(String source, String id) {
    return as(Tokens.auditor())
        .get("/v1/activities/{source}/{id}", Map.of("source", source, "id", id))
        .jsonPath()
        .getLong("version");
  }

  private static String tasks(List<String> ids, int from, int to, String priority) {
    return TASKS
        + IntStream.range(from, to)
            .mapToObj(i -> task("T" + i, ids.get(i % ids.size()), priority))
            .collect(joined());
  }

  private static String task(String id, String assignee, String priority) {
    return "%s,%s,FOLLOW_UP,甲,%s,,2024-03-05T18:00:00+08:00,2024-03-05T17:00:00+08:00,true\n"
        .formatted(id, assignee, priority);
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.annum.metrics.intake;

import static org.annum.metrics.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Imports that are only tried, cancelled, or lose their replica on the way. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactImportRunTest {
  private static final String WRITER = Tokens.system("facts:write");
  private static final String HEADER =
      "task_id,assignee,type,customer,priority,created_at,due_at,completed_at,accurate\n";

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private final String source = "s" + UUID.randomUUID().toString().substring(0, 13);

  @Test
  void shouldSayOfATriedFileWhatTheImportSaysThenAndStoreNothing() {
    // Given ids that come twice in different chunks, and broken rows
    String id = people.employee();
    Api.importFile("task-tool", source, utf8(HEADER + row("T5", id, "LOW") + row("T6", id, "LOW")));
    String file =
        HEADER
            + rows(id, 0, 10_500)
            + row("T3", id, "LOW")
            + row("T6", id, "LOW")
            + row("X", "E-nobody", "LOW")
            + row("", id, "SOON");

    // When
    Api.Import tried = Api.tryFile("task-tool", source, utf8(file));
    int storedByTrying = count("activity where source = '" + source + "'");
    int told = count("outbox where message_key like '" + source + ":T1%'");
    Api.Import done = Api.importFile("task-tool", source, utf8(file));

    // Then
    assertThat(tried.state()).isEqualTo("SUCCEEDED");
    assertThat(tried.counts()).containsExactly(10_498, 1, 3, 2).isEqualTo(done.counts());
    assertThat(tried.rejections()).hasSize(3).isEqualTo(done.rejections());
    assertThat(storedByTrying).isEqualTo(2);
    assertThat(told).isZero();
    assertThat(count("activity where source = '" + source + "'")).isEqualTo(10_500);
  }

  @Test
  void shouldTakeEveryRowInOnceWhenAnotherReplicaResumes() {
    // Given a replica that loses its lease in the middle, as by its death
    String id = people.employee();
    String path = Api.submitFile("task-tool", source, utf8(HEADER + rows(id, 0, 60_000)), Map.of());
    String operation = path.substring(path.lastIndexOf('/') + 1);
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(60))
        .until(() -> loseLease(operation));

    // When
    Api.Import done = Api.finished(path);

    // Then
    assertThat(done.state()).isEqualTo("SUCCEEDED");
    assertThat(done.counts()).containsExactly(60_000, 0, 0, 0);
    assertThat(count("operation where attempt > 1 and id = '" + operation + "'")).isOne();
    assertThat(count("activity where source = '" + source + "'")).isEqualTo(60_000);
    assertThat(
            Api.series(id, "follow_ups_due", "2024-03", "2024-03", "MONTH")
                .getString("points.value"))
        .isEqualTo("[60000]");
  }

  @Test
  void shouldKeepAndRollUpWhatWentInBeforeACancellation() {
    // Given
    String id = people.employee();
    String path = Api.submitFile("task-tool", source, utf8(HEADER + rows(id, 0, 60_000)), Map.of());
    String operation = path.substring(path.lastIndexOf('/') + 1);
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("operation where resume_after > 0 and id = '" + operation + "'") == 1);

    // When
    as(WRITER).post(path + "/cancellation").then().statusCode(202);
    Api.Import done = Api.finished(path);

    // Then
    int accepted = done.counts().get(0);
    assertThat(done.state()).isEqualTo("CANCELLED");
    assertThat(accepted).isBetween(10_000, 60_000);
    assertThat(count("activity where source = '" + source + "'")).isEqualTo(accepted);
    assertThat(
            Api.series(id, "follow_ups_due", "2024-03", "2024-03", "MONTH")
                .getString("points.value"))
        .isEqualTo("[" + accepted + "]");
  }

  @Test
  void shouldGiveRejectedRowsBackSoThatTheyGoInOnceMended() {
    // Given
    String id = people.employee();
    String file = HEADER + row("A", id, "HIGH") + row("B", id, "高高") + row("C", "E-nobody", "LOW");
    Api.Import first = Api.importFile("task-tool", source, utf8(file));
    String returned =
        as(WRITER)
            .header("Accept-Language", "zh-CN")
            .get(first.path() + "/rejected-rows")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    // When
    String mended = returned.replace(",高高,", ",高,").replace("E-nobody", id);
    Api.Import second = Api.importFile("task-tool", source, utf8(mended));

    // Then
    assertThat(returned).contains("拒收原因").contains("没有员工 E-nobody").doesNotContain("\nA,");
    assertThat(second.counts()).containsExactly(2, 0, 0, 0);
  }

  /** True once an operation in the middle of its rows has lost its lease. */
  private boolean loseLease(String operation) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    """
                    update operation
                       set lease_token = gen_random_uuid(),
                           lease_until = clock_timestamp() - interval '1 second'
                     where id = cast(? as uuid) and state = 'RUNNING' and resume_after > 0
                    """,
                    operation)
                == 1);
  }

  private int count(String from) {
    return jdbi.withHandle(
        handle -> handle.select("select count(*) from " + from).mapTo(Integer.class).one());
  }

  private static String rows(String assignee, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> row("T" + i, assignee, "HIGH"))
        .collect(Collectors.joining());
  }

  private static String row(String id, String assignee, String priority) {
    return "%s,%s,FOLLOW_UP,甲,%s,,2024-03-05T18:00:00+08:00,2024-03-05T17:00:00+08:00,true\n"
        .formatted(id, assignee, priority);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.annum.metrics.pull;

import static org.annum.metrics.source.Sources.await;
import static org.annum.metrics.source.Sources.ended;
import static org.annum.metrics.source.Sources.health;
import static org.annum.metrics.source.Sources.hours;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.request;
import static org.annum.metrics.source.Sources.run;
import static org.annum.metrics.source.Sources.scripted;
import static org.annum.metrics.source.Sources.workDays;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.source.ScriptedConnector;
import org.annum.metrics.source.Sources;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SourcePullTest {
  @Inject ScriptedConnector connector;
  @Inject PullRunner runner;
  @Inject PullLeases leases;
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private final String source = name();

  @Test
  void shouldGoOnWhereThePageBeforeEnded() {
    // Given
    String id = people.employee();
    scripted(source);
    connector.when(source, pull -> upTo(pull, id, 4, 2));

    // When
    JsonPath first = run(source);
    connector.when(source, pull -> upTo(pull, id, 5, 2));
    JsonPath second = run(source);

    // Then
    assertThat(counts(first)).containsExactly(2, 4, 0, 0, 0);
    assertThat(counts(second)).containsExactly(1, 1, 0, 0, 0);
    assertThat(second.getString("cause")).isEqualTo("REQUEST");
    assertThat(second.getString("requestedBy")).isEqualTo("E9001");
    assertThat(hours(id)).isEqualTo("[40]");
    assertThat(health(source).getInt("accepted")).isEqualTo(5);
    assertThat(health(source).getString("lastSuccessAt")).isNotNull();
    assertThat(health(source).getInt("lagSeconds")).isBetween(0, 30);
    assertThat(Sources.get("/v1/fact-sources/" + source + "/runs").getList("items.runId"))
        .containsExactly(second.getString("runId"), first.getString("runId"));
  }

  @Test
  void shouldCountEachFactOnceWhenThePageDiesBeforeItsCommit() throws Exception {
    // Given
    String id = people.employee();
    scripted(source);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    connector.when(
        source,
        pull -> {
          started.countDown();
          goOn.await();
          upTo(pull, id, 6, 3);
        });
    String killed = request(source);
    started.await();

    // When: its connection is killed when the facts are written and the cursor is not
    jdbi.useTransaction(
        handle -> {
          handle
              .select("select from source_pull where source = ? for update", source)
              .mapToMap()
              .list();
          goOn.countDown();
          await().until(() -> killWhoMovesACursor() == 1);
        });

    // Then: it goes on by itself, and that our database was away is no failure of the source
    assertThat(counts(ended(killed))).containsExactly(2, 6, 0, 0, 0);
    assertThat(ended(killed).getString("error")).isNull();
    assertThat(health(source).getString("failedAt")).isNull();
    assertThat(hours(id)).isEqualTo("[48]");
  }

  @Test
  void shouldRefuseThePageOfAReplicaThatLostItsLease() throws Exception {
    // Given: a run that hangs after its first page
    String id = people.employee();
    scripted(source);
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    connector.when(
        source,
        pull -> {
          int mine = runs.incrementAndGet();
          pull.page(workDays(id, 1, 2));
          if (mine == 1) {
            hanging.countDown();
            goOn.await();
          }
          pull.page(workDays(id, 3, 4));
        });
    String first = request(source);
    hanging.await();

    // When: it is silent for too long, and another replica pulls the source
    silence(source);
    await().until(() -> runs.get() == 2 && hours(id).equals("[32]"));
    goOn.countDown();

    // Then
    assertThat(ended(first).getString("state")).isEqualTo("INTERRUPTED");
    assertThat(counts(ended(first))).containsExactly(1, 2, 0, 0, 0);
    await().until(() -> health(source).getString("lastSuccessAt") != null);
    assertThat(health(source).getInt("accepted")).isEqualTo(4);
    assertThat(cursor(source)).isEqualTo("4");
  }

  @Test
  void shouldPullASourceInOneReplicaAtATime() throws Exception {
    // Given: many sources, each with many pages
    List<String> sources = IntStream.range(0, 6).mapToObj(i -> name()).toList();
    Map<String, String> employees = new ConcurrentHashMap<>();
    Map<String, AtomicInteger> pulling = new ConcurrentHashMap<>();
    AtomicInteger together = new AtomicInteger();
    for (String one : sources) {
      scripted(one);
      employees.put(one, people.employee());
      connector.when(
          one,
          pull -> {
            AtomicInteger now = pulling.computeIfAbsent(one, name -> new AtomicInteger());
            together.accumulateAndGet(now.incrementAndGet(), Math::max);
            upTo(pull, employees.get(one), 20, 1);
            now.decrementAndGet();
          });
    }

    // When: this replica's workers and those of two others look for work at once
    List<String> runs = sources.stream().map(Sources::request).toList();
    ExecutorService replicas = Executors.newFixedThreadPool(4);
    List<Future<?>> workers =
        IntStream.range(0, 4).<Future<?>>mapToObj(i -> replicas.submit(this::workOff)).toList();
    for (Future<?> worker : workers) {
      worker.get();
    }
    replicas.shutdown();

    // Then
    runs.forEach(run -> assertThat(counts(ended(run))).containsExactly(20, 20, 0, 0, 0));
    sources.forEach(one -> assertThat(hours(employees.get(one))).isEqualTo("[160]"));
    assertThat(together).hasValue(1);
  }

  @Test
  void shouldHandASourceOverWhenItsReplicaStops() throws Exception {
    // Given
    String id = people.employee();
    scripted(source);
    enable(source);
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    connector.when(
        source,
        pull -> {
          int mine = runs.incrementAndGet();
          upTo(pull, id, 2, 2);
          if (mine == 1) {
            waiting.countDown();
            pull.pause(Duration.ofHours(1));
          }
          upTo(pull, id, 4, 2);
        });
    waiting.await();

    // When
    leases.loseAll();

    // Then
    await().until(() -> hours(id).equals("[32]"));
    assertThat(Sources.get("/v1/fact-sources/" + source + "/runs").getList("items.state").get(1))
        .isEqualTo("INTERRUPTED");
  }

  @Test
  void shouldGoOnWithTheRunThatWasAskedForWhenItsReplicaStops() throws Exception {
    // Given: a source that does not run by itself
    String id = people.employee();
    scripted(source);
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    connector.when(
        source,
        pull -> {
          int mine = runs.incrementAndGet();
          upTo(pull, id, 2, 2);
          if (mine == 1) {
            waiting.countDown();
            pull.pause(Duration.ofHours(1));
          }
          upTo(pull, id, 4, 2);
        });
    String run = request(source);
    waiting.await();

    // When
    leases.loseAll();

    // Then
    assertThat(counts(ended(run))).containsExactly(2, 4, 0, 0, 0);
    assertThat(hours(id)).isEqualTo("[32]");
  }

  @Test
  void shouldTryASourceThatIsAwayAgainLaterEachTime() {
    // Given
    scripted(source);
    enable(source);
    connector.when(
        source,
        pull -> {
          throw SourceUnavailableException.of("source.failed", null);
        });

    // When
    await().until(() -> health(source).getInt("failures") == 1);
    OffsetDateTime second = nextRun();
    due(source);
    await().until(() -> health(source).getInt("failures") == 2);
    OffsetDateTime third = nextRun();

    // Then
    OffsetDateTime now = now();
    assertThat(health(source).getString("status")).isEqualTo("RETRYING");
    assertThat(health(source).getString("error.code")).isEqualTo("source.failed");
    assertThat(second).isBefore(now.plusSeconds(10));
    assertThat(third).isBetween(now.plusSeconds(6), now.plusSeconds(20));

    // When
    connector.when(source, pull -> {});
    due(source);
    await().until(() -> health(source).getInt("failures") == 0);

    // Then
    assertThat(health(source).getString("status")).isEqualTo("WAITING");
    assertThat(health(source).getString("error")).isNull();
    assertThat(nextRun()).isAfter(now.plusMinutes(50));
  }

  @Test
  void shouldLeaveASourceAloneAsLongAsItAsks() {
    // Given
    scripted(source);
    connector.when(
        source,
        pull -> {
          throw SourceUnavailableException.after(Duration.ofMinutes(7), "source.failed");
        });

    // When
    run(source);
    enable(source);

    // Then
    OffsetDateTime now = now();
    assertThat(nextRun()).isBetween(now.plusMinutes(6), now.plusMinutes(8));
  }

  @Test
  void shouldRestWhenItIsRefusedUntilSomebodyChangesSomething() {
    // Given
    String id = people.employee();
    scripted(source);
    enable(source);
    AtomicInteger runs = new AtomicInteger();
    connector.when(
        source,
        pull -> {
          runs.incrementAndGet();
          throw SourceRefusedException.of("source.secret-missing", null, "file:crm");
        });
    await().until(() -> health(source).getString("status").equals("REFUSED"));
    due(source);
    runner.runNext();

    // Then
    assertThat(runs).hasValue(1);
    assertThat(health(source).getString("nextRunAt")).isNull();
    assertThat(health(source).getString("error.detail")).contains("file:crm");

    // When: somebody asks
    run(source);

    // Then
    assertThat(runs).hasValue(2);
    assertThat(health(source).getString("status")).isEqualTo("REFUSED");

    // When: somebody changes it
    connector.when(source, pull -> upTo(pull, id, 1, 1));
    enable(source);

    // Then
    await().until(() -> health(source).getString("status").equals("WAITING"));
    assertThat(hours(id)).isEqualTo("[8]");
  }

  @Test
  void shouldBeginAgainWhenItsCursorIsForgotten() {
    // Given
    String id = people.employee();
    scripted(source);
    connector.when(source, pull -> upTo(pull, id, 3, 3));
    run(source);

    // When
    Api.as(Sources.ADMINISTRATOR)
        .delete("/v1/fact-sources/" + source + "/cursor")
        .then()
        .statusCode(204);
    JsonPath again = run(source);

    // Then
    assertThat(counts(again)).containsExactly(1, 0, 0, 3, 0);
    assertThat(hours(id)).isEqualTo("[24]");
  }

  @Test
  void shouldLengthenItsPausesWhenItFailsWithoutGettingFurther() {
    // Given: a system that gives its last page again, and breaks off
    String id = people.employee();
    scripted(source);
    enable(source);
    connector.when(
        source,
        pull -> {
          pull.page(FactPage.of(FactKind.DATA_POINT, List.of(), new DecimalNode(BigDecimal.ONE)));
          throw SourceUnavailableException.of("source.failed", null);
        });
    await().until(() -> health(source).getInt("failures") == 1);

    // When
    due(source);

    // Then
    await().until(() -> health(source).getInt("failures") == 2);

    // When: it gets further before it breaks off
    connector.when(
        source,
        pull -> {
          pull.page(workDays(id, 2, 2));
          throw SourceUnavailableException.of("source.failed", null);
        });
    due(source);

    // Then
    await().until(() -> hours(id).equals("[8]"));
    await().until(() -> health(source).getInt("failures") == 1);
  }

  /** Pages of a system that has facts up to a number. */
  private static void upTo(Pull pull, String employeeId, int last, int pageSize) {
    int next = pull.cursor().map(JsonNode::asInt).orElse(0) + 1;
    while (next <= last) {
      int end = Math.min(last, next + pageSize - 1);
      pull.page(workDays(employeeId, next, end));
      next = end + 1;
    }
  }

  private void workOff() {
    while (runner.runNext()) {
      // One more was due.
    }
  }

  private static List<Integer> counts(JsonPath run) {
    return List.of(
        run.getInt("pages"),
        run.getInt("accepted"),
        run.getInt("replaced"),
        run.getInt("unchanged"),
        run.getInt("rejected"));
  }

  private int killWhoMovesACursor() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'
                      and query like '%with advanced as%'
                    """)
                .mapTo(Integer.class)
                .one());
  }

  private OffsetDateTime now() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select now()").mapTo(OffsetDateTime.class).one());
  }

  private OffsetDateTime nextRun() {
    return OffsetDateTime.parse(health(source).getString("nextRunAt"));
  }

  private void enable(String name) {
    Map<String, Object> request = Sources.source(name, "scripted", Map.of());
    request.remove("name");
    request.put("enabled", true);
    Api.as(Sources.ADMINISTRATOR)
        .header("If-Match", "*")
        .body(request)
        .put("/v1/fact-sources/" + name)
        .then()
        .statusCode(200);
  }

  private void silence(String name) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update source_pull set lease_until = now() - interval '1 second'"
                    + " where source = ?",
                name));
  }

  private void due(String name) {
    jdbi.useHandle(
        handle ->
            handle.execute("update source_pull set next_run_at = now() where source = ?", name));
  }

  private String cursor(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select cursor from source_pull where source = ?")
                .bind(0, name)
                .mapTo(String.class)
                .one());
  }
}

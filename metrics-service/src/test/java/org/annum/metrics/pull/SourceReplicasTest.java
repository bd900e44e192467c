package org.annum.metrics.pull;

import static org.annum.metrics.source.Sources.await;
import static org.annum.metrics.source.Sources.counts;
import static org.annum.metrics.source.Sources.enable;
import static org.annum.metrics.source.Sources.ended;
import static org.annum.metrics.source.Sources.health;
import static org.annum.metrics.source.Sources.hours;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.request;
import static org.annum.metrics.source.Sources.run;
import static org.annum.metrics.source.Sources.scripted;
import static org.annum.metrics.source.Sources.upTo;
import static org.annum.metrics.source.Sources.workDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.annum.metrics.TestPeople;
import org.annum.metrics.source.ScriptedConnector;
import org.annum.metrics.source.Sources;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Replicas that share sources, and leave them. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SourceReplicasTest {
  @Inject ScriptedConnector connector;
  @Inject PullRunner runner;
  @Inject PullLeases leases;
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private final String source = name();

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

  private void workOff() {
    while (runner.runNext()) {
      // One more was due.
    }
  }

  private void silence(String name) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update source_pull set lease_until = now() - interval '1 second'"
                    + " where source = ?",
                name));
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

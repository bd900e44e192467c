package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.annum.systemtests.SharedStack.Service;
import org.junit.jupiter.api.Test;

/**
 * Everything dies while facts come in by every way at once; clients send again what was not
 * confirmed. The figures are those of the raw facts afterwards, exactly.
 */
class FaultsIT {
  private static final int YEAR = 2018;
  private static final int PARTS = 12;
  private static final int PART = 1_500;
  private static final Duration LONG = Duration.ofMinutes(3);

  private final SharedStack stack = SharedStack.get();
  private final String token = stack.token();
  private final Map<WayIn, List<MadeUpTask>> tasks = new EnumMap<>(WayIn.class);
  private final AtomicInteger partsSent = new AtomicInteger();

  @Test
  void shouldEndWithTheFiguresOfTheRawFactsWhenServiceDatabaseAndBrokerAreKilledMeanwhile() {
    for (WayIn way : WayIn.values()) {
      tasks.put(way, MadeUpTask.of(person(way), source(way), YEAR, PARTS * PART));
      stack.employ(person(way), token);
    }
    stack.openWebhook(source(WayIn.WEBHOOK), token);

    List<CompletableFuture<Void>> senders = new ArrayList<>();
    tasks.forEach((way, all) -> senders.add(CompletableFuture.runAsync(() -> send(way, all))));
    killAsPartsGoIn();
    senders.forEach(CompletableFuture::join);

    for (WayIn way : WayIn.values()) {
      MonthlyFigures figures = new MonthlyFigures(stack, token, person(way), YEAR);
      await()
          .atMost(LONG)
          .ignoreExceptions()
          .untilAsserted(() -> figures.assertThoseOf(tasks.get(way)));
    }
  }

  private void send(WayIn way, List<MadeUpTask> all) {
    for (int part = 0; part < PARTS; part++) {
      List<MadeUpTask> some = all.subList(part * PART, (part + 1) * PART);
      stack.retry(
          () -> {
            way.send(stack, token, some);
            return true;
          });
      partsSent.incrementAndGet();
    }
  }

  /**
   * Spread over the whole of the sending, so that each way is hit somewhere else each time. The
   * launcher gives a service up that cannot start, so the next kill waits until the last one is
   * overcome.
   */
  private void killAsPartsGoIn() {
    List<Runnable> kills =
        List.of(
            () -> stack.kill("metrics-service"),
            this::crashPostgres,
            () -> stack.kill("kafka"),
            () -> stack.kill("metrics-service"),
            this::crashPostgres);
    int parts = PARTS * WayIn.values().length;
    for (int i = 0; i < kills.size(); i++) {
      int due = (i + 1) * parts / (kills.size() + 2);
      await().atMost(LONG).until(() -> partsSent.get() >= due);
      await().atMost(LONG).ignoreExceptions().until(this::metricsAnswers);
      kills.get(i).run();
    }
  }

  private boolean metricsAnswers() {
    return stack.get(Service.METRICS, "/v1/measures", token).statusCode() == 200;
  }

  /** The server restarts all of itself, from its log, when one of its processes dies so. */
  private void crashPostgres() {
    ProcessHandle youngest =
        stack.process("postgres").stream()
            .flatMap(ProcessHandle::children)
            .max(Comparator.comparing(child -> child.info().startInstant().orElseThrow()))
            .orElseThrow();
    assertThat(youngest.destroyForcibly()).isTrue();
  }

  private static String person(WayIn way) {
    return "F-" + way;
  }

  private static String source(WayIn way) {
    return "faults-" + way.name().toLowerCase(Locale.ROOT);
  }
}

package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.annum.systemtests.SharedStack.Service;
import org.junit.jupiter.api.Test;

/** Two replicas of metrics-service pull the same sources and import the same files, and die. */
class ReplicasIT {
  private static final int YEAR = 2017;
  private static final int SOURCES = 3;
  private static final int ROWS = 6_000;
  private static final int PAGE = 50;

  /** So many that pulling a source takes about as long as all the kills. */
  private static final int PAGES_A_MINUTE = 400;

  private static final int FILES = 2;
  private static final Duration LONG = Duration.ofMinutes(2);

  private final SharedStack stack = SharedStack.get();
  private final String token = stack.token();
  private final Map<String, List<MadeUpTask>> tasks = new LinkedHashMap<>();

  @Test
  void shouldEndWithTheFiguresOfTheRawRowsWhenBothReplicasAreKilledWhileTheyWork()
      throws Exception {
    ForeignDatabase taskTool = ForeignDatabase.create(stack);
    try (SecondReplica second = SecondReplica.start(stack)) {
      for (int number = 0; number < SOURCES + FILES; number++) {
        String source = "replicas-" + number;
        stack.employ(person(source), token);
        tasks.put(source, MadeUpTask.of(person(source), source, YEAR, ROWS));
      }
      second.awaitReady();

      List<CompletableFuture<Void>> uploads = new ArrayList<>();
      for (String source : tasks.keySet()) {
        List<MadeUpTask> rows = tasks.get(source);
        if (sources().contains(source)) {
          taskTool.add(rows);
          create(taskTool.source(source, PAGE, PAGES_A_MINUTE));
        } else {
          uploads.add(CompletableFuture.runAsync(() -> upload(rows)));
        }
      }
      for (int share = 1; share <= 4; share++) {
        awaitShare(share, 6);
        if (share % 2 == 0) {
          stack.kill("metrics-service");
        } else {
          second.crash();
        }
      }
      uploads.forEach(CompletableFuture::join);
      await().atMost(LONG).ignoreExceptions().until(() -> pulled() == SOURCES * ROWS);
    }

    for (Map.Entry<String, List<MadeUpTask>> source : tasks.entrySet()) {
      MonthlyFigures figures = new MonthlyFigures(stack, token, person(source.getKey()), YEAR);
      await()
          .atMost(LONG)
          .ignoreExceptions()
          .untilAsserted(() -> figures.assertThoseOf(source.getValue()));
    }
  }

  /** Waits until that share of all rows was pulled, and the first replica can be asked. */
  private void awaitShare(int numerator, int denominator) {
    int wanted = SOURCES * ROWS * numerator / denominator;
    await().atMost(LONG).ignoreExceptions().until(() -> pulled() >= wanted);
  }

  private int pulled() {
    int pulled = 0;
    JsonNode health =
        stack.json(stack.get(Service.METRICS, "/v1/fact-sources/health?limit=500", token));
    for (JsonNode source : health.path("items")) {
      if (sources().contains(source.path("source").asText())) {
        pulled += source.path("accepted").asInt();
      }
    }
    return pulled;
  }

  private List<String> sources() {
    return tasks.keySet().stream().limit(SOURCES).toList();
  }

  private void create(String source) {
    HttpResponse<String> answer =
        stack.post(Service.METRICS, "/v1/fact-sources", token, "application/json", source);
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
  }

  /** The same file again and again, so that both replicas have one of it at the same time. */
  private void upload(List<MadeUpTask> rows) {
    for (int time = 0; time < 3; time++) {
      stack.retry(
          () -> {
            WayIn.FILE.send(stack, token, rows);
            return true;
          });
    }
  }

  private static String person(String source) {
    return "R-" + source;
  }
}

package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.annum.systemtests.SharedStack.Service;
import org.annum.systemtests.YearOfWork.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Other people, other years, broken rows, and services that are killed meanwhile. */
class VariantIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG = Duration.ofSeconds(60);

  private final SharedStack stack = SharedStack.get();

  @TempDir Path directory;

  @Test
  void shouldGiveTheFiguresOfTheGoodRowsWhenEveryFileHasBrokenOnes() throws IOException {
    YearOfWork work = MadeUpYear.of("V1", 2023, 11);
    ExportFolder folder = ExportFolder.write(work, directory.resolve("exports of V1"));

    CommandLine.Result result = stack.annum().finish(evaluate(work, folder)).succeeded();

    assertThat(figures()).isEqualTo(independent(work));
    assertThat(folder.brokenRows())
        .allSatisfy(
            (file, broken) ->
                assertThat(result.progress())
                    .containsPattern("%s: .* %d rejected".formatted(file, broken)));
  }

  @Test
  void shouldGiveTheSameFiguresWhenMetricsServiceIsKilledWhileFilesLoad() throws IOException {
    YearOfWork work = MadeUpYear.of("V2", 2022, 22);
    ExportFolder folder = ExportFolder.write(work, directory.resolve("exports"));
    CommandLine.Running command = evaluate(work, folder);
    await().atMost(LONG).until(() -> command.progress().contains("standards.json:"));

    kill("metrics-service");
    stack.annum().finish(command).succeeded();

    assertThat(figures()).isEqualTo(independent(work));
  }

  @Test
  void shouldGiveTheSameFiguresWhenReviewServiceIsKilledWhileFilesLoad() throws IOException {
    YearOfWork work = MadeUpYear.of("V3", 2021, 33);
    ExportFolder folder = ExportFolder.write(work, directory.resolve("exports"));
    CommandLine.Running command = evaluate(work, folder);
    await().atMost(LONG).until(() -> command.progress().contains("people.csv:"));

    kill("review-service");
    kill("feedback-service");
    stack.annum().finish(command).succeeded();

    assertThat(figures()).isEqualTo(independent(work));
  }

  @Test
  void shouldShowTheChangeOfOneTaskInTheReview() throws IOException {
    YearOfWork work = MadeUpYear.of("V4", 2020, 44);
    ExportFolder folder = ExportFolder.write(work, directory.resolve("exports"));
    stack.annum().finish(evaluate(work, folder)).succeeded();
    YearOfWork changed = withOneMoreOnTime(work);
    Path update = Files.createDirectory(directory.resolve("update"));
    Files.writeString(
        update.resolve("one task.csv"),
        ExportFolder.taskFile(
            changed.tasks().stream()
                .filter(task -> !work.tasks().contains(task))
                .map(task -> folder.taskRow(task, false))
                .toList()));

    CommandLine.Result loaded = stack.annum().run("load", update.toString()).succeeded();

    assertThat(loaded.progress()).contains("0 accepted, 1 replaced, 0 unchanged, 0 rejected");
    String token = stack.token();
    String expected =
        new IndependentFigures(changed).json().path("goal_attainment").path("priority").asText();
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(attainment(work, token)).isEqualTo(expected));
  }

  @Test
  void shouldShowAReviewToItsPersonAndTheirManagerOnly() throws IOException {
    YearOfWork work = MadeUpYear.of("V5", 2019, 55);
    ExportFolder folder = ExportFolder.write(work, directory.resolve("exports"));
    stack.annum().finish(evaluate(work, folder)).succeeded();
    String review = "/v1/reviews/" + reviewId(work, stack.token());
    String self = stack.token("--as", work.person().id());
    String manager = stack.token("--as", work.person().managerId());
    String colleague = stack.token("--as", work.person().colleagueId());

    for (String part : List.of("", "/trace", "/findings", "/evidence", "/report")) {
      assertThat(status(review + part, self)).as(part + " self").isEqualTo(200);
      assertThat(status(review + part, manager)).as(part + " manager").isEqualTo(200);
      assertThat(status(review + part, colleague)).as(part + " colleague").isIn(403, 404);
      assertThat(status(review + part, "nonsense")).as(part + " nobody").isEqualTo(401);
    }
    JsonNode seenByColleague =
        stack.json(
            stack.get(
                Service.REVIEW,
                "/v1/reviews?employeeId=%s&year=2019".formatted(work.person().id()),
                colleague));
    assertThat(seenByColleague.path("items").isEmpty()).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldStayWithinTwoGigabytes() {
    long kilobytes =
        stack.processes().stream().mapToLong(process -> residentKilobytes(process.pid())).sum();

    assertThat(kilobytes).isBetween(1L, 2L * 1024 * 1024);
  }

  private CommandLine.Running evaluate(YearOfWork work, ExportFolder folder) {
    return stack
        .annum()
        .start(
            "evaluate",
            folder.directory().toString(),
            "--employee=" + work.person().id(),
            "--year=" + work.year(),
            "--figures=" + directory.resolve("figures.json"));
  }

  /** Read back, so that numbers are of the kind that a parser makes of them. */
  private static JsonNode independent(YearOfWork work) throws IOException {
    return JSON.readTree(new IndependentFigures(work).json().toString());
  }

  private JsonNode figures() throws IOException {
    return JSON.readTree(directory.resolve("figures.json").toFile());
  }

  private void kill(String service) {
    assertThat(stack.process(service)).isPresent();
    stack.process(service).ifPresent(ProcessHandle::destroyForcibly);
  }

  private static YearOfWork withOneMoreOnTime(YearOfWork work) {
    List<Task> tasks = new ArrayList<>(work.tasks());
    Task late =
        tasks.stream()
            .filter(task -> task.assignee().equals(work.person().id()))
            .filter(task -> task.priority().equals("HIGH") && task.completed() == null)
            .findFirst()
            .orElseThrow();
    tasks.set(
        tasks.indexOf(late),
        new Task(
            late.id(),
            late.assignee(),
            late.priority(),
            late.due(),
            late.due().minusHours(5),
            true));
    return new YearOfWork(
        work.person(),
        work.year(),
        work.targets(),
        tasks,
        work.deals(),
        work.preparations(),
        work.answers(),
        work.remarks(),
        work.ratings());
  }

  private String attainment(YearOfWork work, String token) {
    JsonNode review =
        stack.json(stack.get(Service.REVIEW, "/v1/reviews/" + reviewId(work, token), token));
    for (JsonNode goal : review.path("content").path("goals")) {
      if (goal.path("key").asText().equals("priority")) {
        BigDecimal attainment = goal.path("attainment").path("value").decimalValue();
        return attainment.setScale(4, RoundingMode.HALF_UP).toPlainString();
      }
    }
    return "no such goal";
  }

  private String reviewId(YearOfWork work, String token) {
    HttpResponse<String> list =
        stack.get(
            Service.REVIEW,
            "/v1/reviews?employeeId=%s&year=%d".formatted(work.person().id(), work.year()),
            token);
    return stack.json(list).path("items").path(0).path("reviewId").asText();
  }

  private int status(String path, String token) {
    return stack.get(Service.REVIEW, path, token).statusCode();
  }

  /** What it holds, with its part of what it shares: PostgreSQL's processes share their buffers. */
  private static long residentKilobytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isPresent()) {
        throw new UncheckedIOException(e);
      }
      return 0; // it ended meanwhile
    }
  }
}

package org.annum.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.annum.local.LocalProblem;
import org.annum.local.Terminal;
import org.annum.local.api.Answer;
import org.annum.local.api.Digests;
import org.annum.local.api.SuiteClient;

/** Loads a folder: people, then goals, then everything that happened. */
public final class Loader {
  private static final String PEOPLE_TOPIC = "annum.people.v1";
  private static final Duration LONGEST_IMPORT = Duration.ofMinutes(10);
  private static final int POLL_MILLIS = 150;
  private static final int REJECTIONS_SHOWN = 10;

  private final SuiteClient suite;
  private final Digests digests;
  private final Terminal terminal;

  public Loader(SuiteClient suite, Terminal terminal) {
    this.suite = suite;
    this.digests = new Digests(suite);
    this.terminal = terminal;
  }

  /** Refuses a folder in which there is nothing to load, before anything is started for it. */
  public static void check(Path directory) {
    Folder.read(directory);
  }

  /**
   * Loads every export of the folder.
   *
   * @param subject whom team feedback is about; empty to take it from the goals
   * @return one outcome per recognised file
   */
  public List<FileOutcome> load(Path directory, String subject) throws InterruptedException {
    Folder folder = Folder.read(directory);
    folder.unknown().forEach(name -> terminal.step(name + ": not a known export, skipped"));

    List<FileOutcome> outcomes = new ArrayList<>();
    outcomes.addAll(importAll(folder.of(ExportKind.Stage.PEOPLE), folder, subject));
    digests.awaitAgreement(PEOPLE_TOPIC);
    for (Export goals : folder.of(ExportKind.Stage.GOALS)) {
      outcomes.add(loadGoals(goals));
    }
    outcomes.addAll(importAll(folder.of(ExportKind.Stage.FACTS), folder, subject));
    return outcomes;
  }

  private FileOutcome loadGoals(Export goals) throws InterruptedException {
    Answer answer = suite.post(goals.kind().service(), "/v1/goal-sets", goals.content());
    FileOutcome outcome =
        answer.isRefusal()
            ? FileOutcome.refused(goals, answer.refusal())
            : new FileOutcome(
                goals.name(),
                "%d goals of %s"
                    .formatted(
                        goals.content().path("goals").size(),
                        goals.content().path("employee").asText()),
                false,
                0,
                List.of());
    show(outcome);
    return outcome;
  }

  /** Hands everything in before it waits, so that the services work at the same time. */
  private List<FileOutcome> importAll(List<Export> exports, Folder folder, String subject)
      throws InterruptedException {
    Map<Export, Answer> submitted = new LinkedHashMap<>();
    for (Export export : exports) {
      submitted.put(
          export,
          suite.post(
              export.kind().service(),
              path(export, folder, subject),
              export.contentType(),
              export.bytes()));
    }
    List<FileOutcome> outcomes = new ArrayList<>();
    for (Map.Entry<Export, Answer> entry : submitted.entrySet()) {
      FileOutcome outcome =
          entry.getValue().isRefusal()
              ? FileOutcome.refused(entry.getKey(), entry.getValue().refusal())
              : await(entry.getKey(), entry.getValue().body().path("id").asText());
      show(outcome);
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private static String path(Export export, Folder folder, String subject) {
    String path = export.kind().importPath();
    if (export.kind() != ExportKind.TEAM_FEEDBACK) {
      return path;
    }
    FeedbackSubject about = FeedbackSubject.of(export, folder.of(ExportKind.Stage.GOALS), subject);
    return "%s&subject=%s&period=%s"
        .formatted(
            path,
            URLEncoder.encode(about.employeeId(), StandardCharsets.UTF_8),
            URLEncoder.encode(about.period(), StandardCharsets.UTF_8));
  }

  private FileOutcome await(Export export, String operationId) throws InterruptedException {
    String path =
        "/v1/services/%s/operations/%s".formatted(export.kind().service().id(), operationId);
    long deadline = System.nanoTime() + LONGEST_IMPORT.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode operation = suite.get(export.kind().service(), path);
      switch (operation.path("state").asText()) {
        case "SUCCEEDED" -> {
          return FileOutcome.ofOperation(export, operation, rejections(export, path, operation));
        }
        case "FAILED" -> {
          return FileOutcome.refused(
              export,
              new Answer(
                      operation.path("problem").path("status").asInt(), operation.path("problem"))
                  .refusal());
        }
        default -> TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
    throw new LocalProblem(
        "%s is still being imported after %d minutes; see the log of %s"
            .formatted(
                export.name(), LONGEST_IMPORT.toMinutes(), export.kind().service().module()));
  }

  private List<Rejection> rejections(Export export, String operationPath, JsonNode operation)
      throws InterruptedException {
    if (operation.path("counts").path("rejected").asLong() == 0) {
      return List.of();
    }
    List<Rejection> rejections = new ArrayList<>();
    suite
        .get(
            export.kind().service(),
            "%s/rejections?limit=%d".formatted(operationPath, REJECTIONS_SHOWN))
        .path("items")
        .forEach(item -> rejections.add(Rejection.from(item)));
    return rejections;
  }

  private void show(FileOutcome outcome) {
    terminal.step(outcome.file() + ": " + outcome.summary());
    outcome.firstRejections().forEach(line -> terminal.step("    " + line));
    if (outcome.rejected() > outcome.firstRejections().size()) {
      terminal.step(
          "    … and %d more".formatted(outcome.rejected() - outcome.firstRejections().size()));
    }
  }
}

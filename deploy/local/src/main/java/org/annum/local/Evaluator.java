package org.annum.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annum.local.api.SuiteClient;
import org.annum.local.evaluation.Evaluation;
import org.annum.local.evaluation.Reviews;
import org.annum.local.load.Loader;
import org.jspecify.annotations.Nullable;

/** Loads, waits for the evidence, and shows one evaluation in every form asked for. */
final class Evaluator {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Home home;
  private final SuiteClient suite;
  private final Terminal terminal;

  Evaluator(Home home, SuiteClient suite, Terminal terminal) {
    this.home = home;
    this.suite = suite;
    this.terminal = terminal;
  }

  void evaluate(
      Path directory, String employee, int year, EvaluationOptions options, String reports)
      throws IOException, InterruptedException {
    new Loader(suite, terminal).load(directory, employee);
    show(employee, year, options, reports);
  }

  /**
   * Shows the evaluation when its evidence is complete.
   *
   * @param reports address of the report server; empty when there is none, or it ends with this
   *     command
   */
  void show(String employee, int year, EvaluationOptions options, String reports)
      throws IOException, InterruptedException {
    JsonNode review = new Reviews(suite).complete(employee, year);
    terminal.step("evidence complete");
    Evaluation evaluation = new Evaluation(suite, review);
    terminal.result(String.join("\n", evaluation.print(options.language())));
    write(options.html(), evaluation.report(options.language()));
    terminal.result("\nReport: " + reportAddress(review, evaluation, options, reports));
    write(options.json(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(review));
    if (options.figures() != null) {
      write(
          options.figures(),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(evaluation.figures()));
    }
  }

  /** Where a browser can open the report, also after a stack without report server is gone. */
  private String reportAddress(
      JsonNode review, Evaluation evaluation, EvaluationOptions options, String reports)
      throws IOException, InterruptedException {
    if (!reports.isEmpty()) {
      return reports + ReportServer.path(review.path("reviewId").asText(), options.language());
    }
    if (options.html() != null) {
      return options.html().toUri().toString();
    }
    if (SuiteAccess.elsewhere().isPresent()) {
      return suite.publicAddress(
          "/v1/reviews/%s/report?lang=%s"
              .formatted(review.path("reviewId").asText(), options.language()));
    }
    Path file =
        Files.createDirectories(home.directory().resolve("reports"))
            .resolve(
                "review-%s.%s.html"
                    .formatted(review.path("reviewId").asText(), options.language()));
    Files.writeString(file, evaluation.report(options.language()));
    return file.toUri().toString();
  }

  private void write(@Nullable Path file, String content) throws IOException {
    if (file != null) {
      Files.writeString(file, content);
      terminal.step("written: " + file);
    }
  }
}

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

  private final SuiteClient suite;
  private final Terminal terminal;

  Evaluator(SuiteClient suite, Terminal terminal) {
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
   * @param reports address of the report server; empty when it ends with this command
   */
  void show(String employee, int year, EvaluationOptions options, String reports)
      throws IOException, InterruptedException {
    JsonNode review = new Reviews(suite).complete(employee, year);
    terminal.step("evidence complete");
    Evaluation evaluation = new Evaluation(suite, review);
    terminal.result(String.join("\n", evaluation.print(options.language())));
    if (!reports.isEmpty()) {
      terminal.result(
          "\nReport: "
              + reports
              + ReportServer.path(review.path("reviewId").asText(), options.language()));
    }
    write(options.json(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(review));
    if (options.html() != null) {
      write(options.html(), evaluation.report(options.language()));
    }
    if (options.figures() != null) {
      write(
          options.figures(),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(evaluation.figures()));
    }
  }

  private void write(@Nullable Path file, String content) throws IOException {
    if (file != null) {
      Files.writeString(file, content);
      terminal.step("written: " + file);
    }
  }
}

package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.annum.local.LocalProblem;
import org.annum.local.api.Answer;
import org.annum.local.api.Digests;
import org.annum.local.api.SuiteClient;
import org.annum.local.stack.Service;

/** Finds an employee's review of a year, once its evidence is complete. */
public final class Reviews {
  private static final Duration LONGEST_ASSEMBLY = Duration.ofMinutes(2);
  private static final int POLL_MILLIS = 150;
  private static final String TEMPLATE = "sales-assistant";
  private static final int ATTEMPTS = 5;
  private static final int CONFLICT = 409;
  private static final int STALE = 412;

  private final SuiteClient suite;
  private final Digests digests;

  public Reviews(SuiteClient suite) {
    this.suite = suite;
    this.digests = new Digests(suite);
  }

  /** The review as it stands when every published news has arrived and nothing is pending. */
  public JsonNode complete(String employeeId, int year) throws InterruptedException {
    refuseWithoutGoals(employeeId, year);
    digests.awaitAgreement("annum.");
    openCycle(year);
    long deadline = System.nanoTime() + LONGEST_ASSEMBLY.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<JsonNode> review = find(employeeId, year);
      if (review.isPresent() && isComplete(review.get())) {
        return review.get();
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    throw new LocalProblem(
        "the review of %s for %d is not complete after %d minutes; see the log of %s"
            .formatted(employeeId, year, LONGEST_ASSEMBLY.toMinutes(), Service.REVIEW.module()));
  }

  /** Nothing would ever be assembled, so there is nothing to wait for. */
  private void refuseWithoutGoals(String employeeId, int year) throws InterruptedException {
    JsonNode goals =
        suite.get(
            Service.GOALS,
            "/v1/goals?employeeId=%s&period=%d&limit=1"
                .formatted(URLEncoder.encode(employeeId, StandardCharsets.UTF_8), year));
    if (goals.path("items").isEmpty()) {
      throw new LocalProblem(
          "%s has no goals for %d; load a folder with them, or check the id and the year"
              .formatted(employeeId, year));
    }
  }

  private static boolean isComplete(JsonNode review) {
    return review.hasNonNull("content") && !review.path("pending").asBoolean();
  }

  /** The review as it is now. */
  public Optional<JsonNode> find(String employeeId, int year) throws InterruptedException {
    List<JsonNode> reviews =
        suite.list(
            Service.REVIEW,
            "/v1/reviews?employeeId=%s&year=%d"
                .formatted(URLEncoder.encode(employeeId, StandardCharsets.UTF_8), year));
    if (reviews.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        suite.get(Service.REVIEW, "/v1/reviews/" + reviews.get(0).path("reviewId").asText()));
  }

  public JsonNode findings(JsonNode review) throws InterruptedException {
    return suite.get(
        Service.REVIEW, "/v1/reviews/%s/findings".formatted(review.path("reviewId").asText()));
  }

  public List<JsonNode> plans(String employeeId, int year) throws InterruptedException {
    return suite.list(
        Service.REVIEW,
        "/v1/improvement-plans?employeeId=%s&year=%d"
            .formatted(URLEncoder.encode(employeeId, StandardCharsets.UTF_8), year));
  }

  public String report(JsonNode review, String language) throws InterruptedException {
    return suite.text(
        Service.REVIEW,
        "/v1/reviews/%s/report?lang=%s".formatted(review.path("reviewId").asText(), language));
  }

  /** Makes sure that there is a cycle of the year that has been opened. */
  private void openCycle(int year) throws InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<JsonNode> cycle =
          suite.list(Service.REVIEW, "/v1/review-cycles?year=" + year).stream().findFirst();
      if (cycle.isEmpty()) {
        createCycle(year);
      } else if (!cycle.get().path("status").asText().equals("DRAFT")) {
        return;
      } else {
        open(cycle.get());
      }
    }
    throw new LocalProblem(
        "the review cycle of %d cannot be opened; see the log of %s"
            .formatted(year, Service.REVIEW.module()));
  }

  private void createCycle(int year) throws InterruptedException {
    ObjectNode cycle =
        JsonNodeFactory.instance.objectNode().put("year", year).put("templateId", TEMPLATE);
    refuseRefusal("/v1/review-cycles", suite.post(Service.REVIEW, "/v1/review-cycles", cycle));
  }

  /** Another command, or this one before the service died, may have opened it meanwhile. */
  private void open(JsonNode cycle) throws InterruptedException {
    String path = "/v1/review-cycles/%s/opening".formatted(cycle.path("cycleId").asText());
    Answer answer = suite.change(Service.REVIEW, path, cycle.path("version").asLong());
    if (answer.status() != STALE && answer.status() != CONFLICT) {
      refuseRefusal(path, answer);
    }
  }

  private static void refuseRefusal(String path, Answer answer) {
    if (answer.isRefusal()) {
      throw SuiteClient.refused("POST", Service.REVIEW, path, answer);
    }
  }
}

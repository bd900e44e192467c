package org.annum.local.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.annum.local.api.SuiteClient;

/** One employee's evaluation of a year in the forms this command line gives it. */
public final class Evaluation {
  private final SuiteClient suite;
  private final Reviews reviews;
  private final JsonNode review;

  public Evaluation(SuiteClient suite, JsonNode review) {
    this.suite = suite;
    this.reviews = new Reviews(suite);
    this.review = review;
  }

  /** For the terminal, line by line. */
  public List<String> print(String language) throws InterruptedException {
    Words words = Words.in(language);
    List<String> lines = new ArrayList<>(new ResultText(words).lines(review));
    lines.addAll(new FindingText(words).lines(reviews.findings(review)));
    lines.addAll(new PlanText(words).lines(reviews.plans(employeeId(), year())));
    return lines;
  }

  /** The report page, one file. */
  public String report(String language) throws InterruptedException {
    return reviews.report(review, language);
  }

  /** For comparison with another computation. */
  public JsonNode figures() throws InterruptedException {
    return new Figures(suite, employeeId(), year()).of(review);
  }

  private String employeeId() {
    return review.path("employeeId").asText();
  }

  private int year() {
    return review.path("year").asInt();
  }
}

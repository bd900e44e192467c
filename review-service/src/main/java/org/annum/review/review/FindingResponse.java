package org.annum.review.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.annum.review.finding.FindingTexts;
import org.annum.review.finding.model.Finding;
import org.annum.review.finding.model.FindingEvidence;
import org.annum.review.finding.model.FindingNumber;
import org.annum.review.finding.model.Severity;
import org.annum.review.template.model.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "Finding",
    description = "A problem that a rule found, with the records that show it")
record FindingResponse(
    @Schema(
            description = "Names it within the review",
            examples = "PRIORITY_DISORDER:on_time_rate_high")
        String findingId,
    @Schema(description = "The rule", examples = "PRIORITY_DISORDER") String rule,
    @Schema(description = "How much it matters", examples = "HIGH") Severity severity,
    @Schema(description = "What it is about", examples = "on_time_rate_high") String measure,
    @Schema(description = "The goal it is about", examples = "priority") @Nullable String goalKey,
    @Schema(description = "The problem in a few words") LocalizedText title,
    @Schema(description = "The problem with its numbers") LocalizedText explanation,
    @Schema(description = "The parameters of the rule", examples = "{\"delta\": 0.05}")
        Map<String, BigDecimal> parameters,
    @Schema(description = "The numbers of the explanation") List<NumberResponse> numbers,
    @Schema(description = "How many records show it", examples = "66") long evidenceTotal,
    @Schema(description = "The first of them, at most 200") List<FindingEvidence> evidence) {

  static FindingResponse from(Finding finding) {
    return new FindingResponse(
        finding.findingId(),
        finding.rule(),
        finding.severity(),
        finding.measure(),
        finding.goalKey(),
        FindingTexts.title(finding),
        FindingTexts.explanation(finding),
        finding.parameters(),
        finding.numbers().stream().map(NumberResponse::from).toList(),
        finding.evidenceTotal(),
        finding.evidence());
  }

  @Schema(name = "FindingNumber", description = "A number of an explanation")
  record NumberResponse(
      @Schema(description = "What it is", examples = "lateHigh") String name,
      @Schema(description = "Its value", examples = "66") BigDecimal value,
      @Schema(description = "As it is written", examples = "66") String display) {

    static NumberResponse from(FindingNumber number) {
      return new NumberResponse(number.name(), number.value(), number.shown());
    }
  }

  @Schema(name = "FindingSummary", description = "A problem that a rule found")
  record Summary(
      @Schema(
              description = "Names it within the review",
              examples = "PRIORITY_DISORDER:on_time_rate_high")
          String findingId,
      @Schema(description = "The rule", examples = "PRIORITY_DISORDER") String rule,
      @Schema(description = "How much it matters", examples = "HIGH") Severity severity,
      @Schema(description = "The problem in a few words") LocalizedText title,
      @Schema(description = "The problem with its numbers") LocalizedText explanation,
      @Schema(description = "How many records show it", examples = "66") long evidenceTotal) {

    static Summary from(Finding finding) {
      return new Summary(
          finding.findingId(),
          finding.rule(),
          finding.severity(),
          FindingTexts.title(finding),
          FindingTexts.explanation(finding),
          finding.evidenceTotal());
    }
  }
}

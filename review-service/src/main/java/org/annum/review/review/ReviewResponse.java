package org.annum.review.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.review.period.model.Shown;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.EvidenceDigest;
import org.annum.review.review.model.ReviewHead;
import org.annum.review.review.model.ReviewStatus;
import org.annum.review.review.model.StoredReview;
import org.annum.review.template.model.LocalizedText;
import org.annum.review.template.model.ScoreLabel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Review", description = "One employee's evaluation of a year")
record ReviewResponse(
    @Schema(description = "Id of the review") UUID reviewId,
    @Schema(description = "Grows with every change; the ETag", examples = "3") long version,
    @Schema(description = "The cycle it belongs to") UUID cycleId,
    @Schema(description = "Whose review it is", examples = "E1001") String employeeId,
    @Schema(description = "The evaluated year", examples = "2024") int year,
    @Schema(
            description = "Where it stands; it follows its evidence until FINAL",
            examples = "ASSEMBLED")
        ReviewStatus status,
    @Schema(description = "Whether evidence arrived that the review does not show yet")
        boolean pending,
    @Schema(description = "Whether evidence changed after the review was final") boolean restated,
    @Schema(description = "When it was computed") @Nullable Instant assembledAt,
    @Schema(description = "When it was made final") @Nullable Instant finalizedAt,
    @Schema(description = "Who made it final", examples = "E9001") @Nullable String finalizedBy,
    @Schema(description = "The plan that answers its findings") @Nullable UUID planId,
    @Schema(description = "What it says; absent until it was computed for the first time")
        @Nullable Content content) {

  static ReviewResponse from(StoredReview review) {
    ReviewHead head = review.head();
    return new ReviewResponse(
        head.reviewId(),
        head.version(),
        head.cycleId(),
        head.employeeId(),
        head.year(),
        head.status(),
        review.pending(),
        head.restated(),
        head.assembledAt(),
        head.finalizedAt(),
        head.finalizedBy(),
        review.plan() == null ? null : review.plan().planId(),
        review.result() == null ? null : Content.from(review.result(), review.managerName()));
  }

  @Schema(name = "ReviewContent", description = "What a review says")
  record Content(
      @Schema(description = "Who is evaluated") EvaluatedPerson person,
      @Schema(description = "The template it was made by") TemplateReference template,
      @Schema(description = "The computed overall") Overall overall,
      @Schema(description = "The sections with their scores") List<SectionResponse> sections,
      @Schema(description = "The goals with actual, attainment and score") List<GoalResponse> goals,
      @Schema(description = "What the sales results are") SalesResponse salesResults,
      @Schema(description = "What was done, and how punctually") ActivityResponse activities,
      @Schema(description = "What customers said") CustomerResponse customerFeedback,
      @Schema(description = "Measures against the year before") List<ChangeResponse> efficiency,
      @Schema(description = "What the team said, as far as it may be shown")
          TeamResponse teamFeedback,
      @Schema(description = "Every measure of the year by its code")
          Map<String, MeasureResponse> measures,
      @Schema(description = "The problems that were found, without their records")
          List<FindingResponse.Summary> findings,
      @Schema(description = "How much evidence it stands on, and the digest of it")
          EvidenceDigest evidence) {

    static Content from(AssembledReview result, @Nullable String managerName) {
      return new Content(
          EvaluatedPerson.from(result, managerName),
          new TemplateReference(
              result.templateId(), result.templateVersion(), result.templateTitle()),
          Overall.from(result),
          result.score().sections().stream().map(SectionResponse::from).toList(),
          result.score().goals().stream()
              .map(goal -> GoalResponse.from(goal, result.figures()))
              .toList(),
          SalesResponse.from(result.figures()),
          ActivityResponse.from(result.figures()),
          CustomerResponse.from(result.figures().customers()),
          result.figures().efficiency().stream().map(ChangeResponse::from).toList(),
          TeamResponse.from(result.figures().team()),
          MeasureResponse.all(result.figures()),
          result.findings().stream().map(FindingResponse.Summary::from).toList(),
          result.evidenceDigest());
    }
  }

  @Schema(description = "Who is evaluated, in which position")
  record EvaluatedPerson(
      @Schema(description = "The employee", examples = "E1001") String employeeId,
      @Schema(description = "The name", examples = "李晓") @Nullable String name,
      @Schema(description = "The position at the end of the year", examples = "销售助理")
          @Nullable String position,
      @Schema(description = "The team at the end of the year", examples = "east-1")
          @Nullable String team,
      @Schema(description = "The manager at the end of the year", examples = "E2001")
          @Nullable String managerId,
      @Schema(description = "The manager's name", examples = "王强") @Nullable String managerName) {

    static EvaluatedPerson from(AssembledReview result, @Nullable String managerName) {
      return new EvaluatedPerson(
          result.employeeId(),
          result.employeeName(),
          result.position(),
          result.team(),
          result.managerId(),
          managerName);
    }
  }

  @Schema(description = "The template a review was made by")
  record TemplateReference(
      @Schema(description = "Id of the template", examples = "sales-assistant") String templateId,
      @Schema(description = "Its version", examples = "1") int version,
      @Schema(description = "What it is called") LocalizedText title) {}

  @Schema(name = "OverallScore", description = "The computed overall, which is a proposal")
  record Overall(
      @Schema(description = "The score; absent where a missing part blocks it")
          @Nullable Shown score,
      @Schema(description = "What it is called") @Nullable ScoreLabel label,
      @Schema(description = "The version of the formulas", examples = "annum-score-1")
          String formulaVersion) {

    static Overall from(AssembledReview result) {
      return new Overall(
          Shown.ofNullable(result.score().overall().value(), ""),
          result.score().overall().label(),
          result.score().formulaVersion());
    }
  }
}

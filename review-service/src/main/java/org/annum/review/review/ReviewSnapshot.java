package org.annum.review.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.ReviewHead;
import org.annum.review.review.model.ReviewStatus;
import org.annum.review.score.model.SectionScore;
import org.annum.review.template.model.MissingPart;
import org.annum.review.template.model.SectionKind;
import org.jspecify.annotations.Nullable;

/** The state of a review as it is published: scores, no text anybody wrote. */
record ReviewSnapshot(
    UUID reviewId,
    long version,
    UUID cycleId,
    String employeeId,
    int year,
    ReviewStatus status,
    @Nullable BigDecimal overall,
    @Nullable String label,
    String templateId,
    int templateVersion,
    String formulaVersion,
    List<SectionSnapshot> sections,
    List<FindingSnapshot> findings,
    int evidenceCount,
    String evidenceDigest,
    boolean restated,
    @Nullable Instant assembledAt,
    @Nullable Instant finalizedAt) {
  static final String TYPE = "org.annum.review";

  static ReviewSnapshot of(ReviewHead head, AssembledReview result) {
    return new ReviewSnapshot(
        head.reviewId(),
        head.version(),
        head.cycleId(),
        head.employeeId(),
        head.year(),
        head.status(),
        result.score().overall().value(),
        result.score().overall().label() == null
            ? null
            : Objects.requireNonNull(result.score().overall().label()).code(),
        result.templateId(),
        result.templateVersion(),
        result.score().formulaVersion(),
        result.score().sections().stream().map(SectionSnapshot::of).toList(),
        result.findings().stream()
            .map(finding -> new FindingSnapshot(finding.findingId(), finding.severity().name()))
            .toList(),
        result.evidenceDigest().count(),
        result.evidenceDigest().digest(),
        head.restated(),
        head.assembledAt(),
        head.finalizedAt());
  }

  record SectionSnapshot(
      SectionKind section,
      BigDecimal weight,
      @Nullable BigDecimal score,
      @Nullable MissingPart missing) {
    static SectionSnapshot of(SectionScore score) {
      return new SectionSnapshot(score.kind(), score.weight(), score.score(), score.missing());
    }
  }

  record FindingSnapshot(String findingId, String severity) {}
}

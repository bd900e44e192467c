package org.annum.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.problem.Refusal;
import org.annum.review.access.Viewer;
import org.annum.review.access.Viewers;
import org.annum.review.evidence.Evidences;
import org.annum.review.plan.Plans;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.ReviewHead;
import org.annum.review.review.model.StoredReview;
import org.jspecify.annotations.Nullable;

/** Reads a review for whoever asks; what they may not see is not there. Every look is noted. */
@ApplicationScoped
public class ReviewReadingService {
  private final ReviewRepository reviews;
  private final Plans plans;
  private final Evidences evidences;
  private final Viewers viewers;
  private final Audit audit;

  ReviewReadingService(
      ReviewRepository reviews, Plans plans, Evidences evidences, Viewers viewers, Audit audit) {
    this.reviews = reviews;
    this.plans = plans;
    this.evidences = evidences;
    this.viewers = viewers;
    this.audit = audit;
  }

  /**
   * The review as the caller may see it.
   *
   * @param part what of it is looked at, for the audit: {@code review}, {@code trace}, …
   */
  @Transactional
  public StoredReview read(UUID reviewId, String part) {
    Viewer viewer = viewers.current();
    ReviewRepository.Found found =
        reviews
            .find(reviewId, viewer)
            .orElseThrow(() -> Refusal.notFound("review.not-found", reviewId));
    note(found.head(), part);
    return shown(found, viewer);
  }

  /** As {@link #read}, where the review has been assembled; refuses (409) before. */
  @Transactional
  public AssembledReview readResult(UUID reviewId, String part) {
    AssembledReview result = read(reviewId, part).result();
    if (result == null) {
      throw Refusal.conflict("review.not-assembled");
    }
    return result;
  }

  private StoredReview shown(ReviewRepository.Found found, Viewer viewer) {
    ReviewHead head = found.head();
    AssembledReview result = found.result();
    return new StoredReview(
        head,
        result == null || evidences.isPending(head.scope()),
        result == null || viewer.seesTextsOf(head.employeeId()) ? result : result.withoutTexts(),
        plans.findByReview(head.reviewId()).orElse(null),
        managerName(result));
  }

  private @Nullable String managerName(@Nullable AssembledReview result) {
    return Optional.ofNullable(result)
        .map(AssembledReview::managerId)
        .flatMap(evidences::nameOf)
        .orElse(null);
  }

  private void note(ReviewHead head, String part) {
    audit.record(
        "review.read",
        "review",
        head.reviewId().toString(),
        Map.of(
            "employeeId",
            head.employeeId(),
            "year",
            head.year(),
            "version",
            head.version(),
            "part",
            part));
  }
}

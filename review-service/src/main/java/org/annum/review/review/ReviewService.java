package org.annum.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.review.access.Viewer;
import org.annum.review.access.Viewers;
import org.annum.review.evidence.Evidences;
import org.annum.review.review.model.ReviewHead;
import org.annum.review.review.model.ReviewStatus;

/** Lists reviews and makes them final. */
@ApplicationScoped
class ReviewService {
  private final ReviewRepository reviews;
  private final ReviewStore store;
  private final Evidences evidences;
  private final Viewers viewers;
  private final Audit audit;

  ReviewService(
      ReviewRepository reviews,
      ReviewStore store,
      Evidences evidences,
      Viewers viewers,
      Audit audit) {
    this.reviews = reviews;
    this.store = store;
    this.evidences = evidences;
    this.viewers = viewers;
    this.audit = audit;
  }

  @Transactional
  Page<ReviewSummary> list(ReviewFilter filter, PageRequest wanted) {
    List<ReviewSummary> found = reviews.list(filter, wanted, viewers.current());
    found.stream()
        .limit(wanted.limit())
        .forEach(
            review ->
                audit.record(
                    "review.listed",
                    "review",
                    review.reviewId().toString(),
                    Map.of("employeeId", review.employeeId(), "year", review.year())));
    return wanted.page(found, review -> List.of(review.reviewId()));
  }

  /** Freezes a review on the evidence it stands on; nobody makes their own final. */
  @Transactional
  void makeFinal(UUID reviewId, ExpectedVersion expected) {
    Viewer viewer = viewers.current();
    ReviewHead review = store.lock(reviewId).orElseThrow(() -> notFound(reviewId));
    if (viewer.id().equals(review.employeeId())) {
      throw Refusal.forbidden("review.own-finalization");
    }
    expected.check(review.version());
    if (!review.status().canBecome(ReviewStatus.FINAL)) {
      throw Refusal.conflict("review.already-final");
    }
    if (review.evidenceDigest() == null || evidences.isPending(review.scope())) {
      throw Refusal.conflict("review.pending");
    }
    store.makeFinal(reviewId, viewer.id());
    audit.record(
        "review.finalized",
        "review",
        reviewId.toString(),
        Map.of(
            "employeeId",
            review.employeeId(),
            "year",
            review.year(),
            "evidenceDigest",
            review.evidenceDigest()));
  }

  private static Refusal notFound(UUID reviewId) {
    return Refusal.notFound("review.not-found", reviewId);
  }
}

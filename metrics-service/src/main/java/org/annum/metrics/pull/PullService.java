package org.annum.metrics.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.kit.audit.Audit;
import org.annum.kit.id.Ids;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.intake.ChunkResult;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.intake.Intake;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.pull.model.Backoff;

/** The transactions of a run. */
@ApplicationScoped
class PullService {
  private final PullStore store;
  private final RejectionStore rejections;
  private final Intake intake;
  private final Audit audit;
  private final PullConfig config;
  private final Backoff backoff;

  PullService(
      PullStore store, RejectionStore rejections, Intake intake, Audit audit, PullConfig config) {
    this.store = store;
    this.rejections = rejections;
    this.intake = intake;
    this.audit = audit;
    this.config = config;
    this.backoff =
        new Backoff(config.retryFirst(), config.retryLongest(), config.retryAfterLongest());
  }

  /** Claims a source that is due. */
  @Transactional
  Optional<PullClaim> claim(Collection<String> kinds) {
    store.begin();
    return store.claim(Ids.next(), kinds, config.lease());
  }

  /** False where the run does not hold its source any more. */
  @Transactional
  boolean renew(PullClaim claim) {
    return store.renew(claim, config.lease());
  }

  /** Stores the facts of a page, those that are left out, and the cursor. */
  @Transactional
  void take(PullClaim claim, FactPage page) {
    PageChanges changes = PageChanges.of(page, claim.source());
    intake.hold(changes.keys());
    PageCounts counts = PageCounts.EMPTY_PAGE;
    if (!changes.present().isEmpty()) {
      ChunkResult result = intake.take(page.kind(), changes.present());
      rejections.record(claim, page.kind(), changes.present(), result.rejections());
      counts = PageCounts.ofPage(result);
    }
    if (!changes.gone().isEmpty()) {
      intake.removeAndDefer(page.kind(), changes.gone());
      rejections.settle(claim, page.kind(), changes.gone());
    }
    if (!store.advance(claim, page.cursor(), counts, config.lease())) {
      throw new PullEndedException(claim.source());
    }
  }

  /** Brings the figures of facts up to date that were removed; outside of any transaction. */
  void catchUp(FactKind kind) {
    intake.batches(kind).catchUp();
  }

  /** Offers facts once more that were left out a while ago. */
  @Transactional
  void takeRejectedAgain(PullClaim claim) {
    List<FactKey> old =
        rejections.lockOld(claim.source(), config.rejectedAgainAfter()).stream()
            .flatMap(rejected -> rejected.facts().stream())
            .map(PageChanges::key)
            .toList();
    if (old.isEmpty()) {
      return;
    }
    intake.hold(old);
    rejections.settleOvertaken(claim.source());
    for (RejectionStore.Rejected rejected :
        rejections.lockOld(claim.source(), config.rejectedAgainAfter())) {
      ChunkResult result = intake.take(rejected.kind(), rejected.facts());
      rejections.record(claim, rejected.kind(), rejected.facts(), result.rejections());
      if (!store.advance(claim, claim.cursor(), PageCounts.ofRetry(result), config.lease())) {
        throw new PullEndedException(claim.source());
      }
    }
  }

  /**
   * Notes how a run ended.
   *
   * @param advanced whether it stored anything new: then its failure is the first in a row
   */
  @Transactional
  void end(PullClaim claim, RunEnd end, boolean advanced) {
    switch (end.state()) {
      case SUCCEEDED -> succeed(claim, advanced);
      case FAILED -> fail(claim, end, advanced ? 1 : claim.failures() + 1);
      default -> store.release(claim);
    }
  }

  @Transactional
  void forgetOld() {
    store.forget(config.keep());
  }

  /** Runs that found nothing new are many, and change nothing. */
  private void succeed(PullClaim claim, boolean advanced) {
    store.succeed(claim);
    if (advanced) {
      audit.record(
          "fact-source.pulled", "fact-source", claim.source(), Map.of("run", claim.runId()));
    }
  }

  private void fail(PullClaim claim, RunEnd end, int failures) {
    long jitter = claim.runId().getLeastSignificantBits();
    store.fail(claim, end, failures, backoff.pause(failures, end.retryAfter(), jitter));
    audit.record(
        "fact-source.failed",
        "fact-source",
        claim.source(),
        Map.of(
            "run", claim.runId(),
            "code", String.valueOf(end.code()),
            "failures", failures,
            "refused", end.refused()));
  }
}

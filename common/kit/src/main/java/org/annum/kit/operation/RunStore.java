package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Writes what an attempt reports. Every change names the attempt's lease token: once another
 * attempt has claimed the operation, nothing is written and the caller's transaction fails.
 */
@ApplicationScoped
class RunStore {
  private static final String SAVE =
      """
      update operation
         set done = :done, total = :total, accepted = :accepted, replaced = :replaced,
             unchanged = :unchanged, rejected = :rejected, resume_after = :resumeAfter
       where id = :id and lease_token = :token
      returning not cancel_requested
      """;

  private static final String SAVE_PROGRESS =
      """
      update operation
         set done = :done, total = :total
       where id = :id and lease_token = :token
      returning not cancel_requested
      """;

  private static final String FINISH =
      """
      update operation
         set state = :state, refusal = :refusal::jsonb, finished_at = now(),
             lease_token = null, lease_until = null
       where id = :id and lease_token = :token
      """;

  private static final String FORGET_PAYLOAD =
      "delete from operation_payload where operation_id = :id";

  private final Jdbi jdbi;
  private final RejectionStore rejections;

  RunStore(Jdbi jdbi, RejectionStore rejections) {
    this.jdbi = jdbi;
    this.rejections = rejections;
  }

  /** Forgets what an earlier attempt reported beyond its last chunk, and goes on from there. */
  @Transactional
  Tally resume(Claim claim) {
    return jdbi.withHandle(handle -> Tally.resuming(claim, rejections.resume(handle, claim)));
  }

  /**
   * Saves all that was reported, in the caller's transaction.
   *
   * @return whether the operation is still wanted
   */
  boolean save(Claim claim, Tally tally) {
    return jdbi.withHandle(handle -> save(handle, claim, tally));
  }

  /**
   * Saves how far the work is, but neither counts nor rejections: they belong to the next chunk,
   * which another attempt may have to do.
   *
   * @return whether the operation is still wanted
   */
  boolean saveProgress(Claim claim, OperationProgress progress) {
    return jdbi.withHandle(handle -> change(handle.createQuery(SAVE_PROGRESS), claim, progress));
  }

  /** Ends the operation. */
  @Transactional
  void finish(Claim claim, Tally tally, Ending ending) {
    jdbi.useHandle(
        handle -> {
          save(handle, claim, tally);
          handle
              .createUpdate(FINISH)
              .bind("state", ending.state().name())
              .bind("refusal", ending.refusal() == null ? null : EventJson.write(ending.refusal()))
              .bind("id", claim.operationId())
              .bind("token", claim.leaseToken())
              .execute();
        });
  }

  /** Nobody needs the payload of an operation that has ended. */
  @Transactional
  void forgetPayload(Claim claim) {
    jdbi.useHandle(
        handle -> handle.createUpdate(FORGET_PAYLOAD).bind("id", claim.operationId()).execute());
  }

  private boolean save(Handle handle, Claim claim, Tally tally) {
    OperationCounts counts = tally.counts();
    Query save =
        handle
            .createQuery(SAVE)
            .bind("accepted", counts.accepted())
            .bind("replaced", counts.replaced())
            .bind("unchanged", counts.unchanged())
            .bind("rejected", counts.rejected())
            .bind("resumeAfter", tally.resumeAfter());
    boolean wanted = change(save, claim, tally.progress());
    rejections.save(handle, claim.operationId(), tally);
    return wanted;
  }

  private static boolean change(Query change, Claim claim, OperationProgress progress) {
    return change
        .bind("id", claim.operationId())
        .bind("token", claim.leaseToken())
        .bind("done", progress.done())
        .bind("total", progress.total())
        .mapTo(Boolean.class)
        .findOne()
        .orElseThrow(() -> new LeaseLostException(claim.operationId()));
  }
}

package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

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
    return jdbi.withHandle(handle -> save(handle, SAVE, claim, tally));
  }

  /**
   * Saves progress and rejections, but no counts: they belong to the next chunk.
   *
   * @return whether the operation is still wanted
   */
  boolean saveProgress(Claim claim, Tally tally) {
    return jdbi.withHandle(handle -> save(handle, SAVE_PROGRESS, claim, tally));
  }

  /** Ends the operation; the payload is not needed any more. */
  @Transactional
  void finish(Claim claim, Tally tally, Ending ending) {
    jdbi.useHandle(
        handle -> {
          save(handle, SAVE, claim, tally);
          handle
              .createUpdate(FINISH)
              .bind("state", ending.state().name())
              .bind("refusal", ending.refusal() == null ? null : EventJson.write(ending.refusal()))
              .bind("id", claim.operationId())
              .bind("token", claim.leaseToken())
              .execute();
          handle.createUpdate(FORGET_PAYLOAD).bind("id", claim.operationId()).execute();
        });
  }

  private boolean save(Handle handle, String sql, Claim claim, Tally tally) {
    boolean wanted = change(handle, sql, claim, tally);
    rejections.save(handle, claim.operationId(), tally);
    return wanted;
  }

  private static boolean change(Handle handle, String sql, Claim claim, Tally tally) {
    OperationCounts counts = tally.counts();
    return handle
        .createQuery(sql)
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("id", claim.operationId())
        .bind("token", claim.leaseToken())
        .bind("done", tally.progress().done())
        .bind("total", tally.progress().total())
        .bind("accepted", counts.accepted())
        .bind("replaced", counts.replaced())
        .bind("unchanged", counts.unchanged())
        .bind("rejected", counts.rejected())
        .bind("resumeAfter", tally.resumeAfter())
        .mapTo(Boolean.class)
        .findOne()
        .orElseThrow(() -> new LeaseLostException(claim.operationId()));
  }
}

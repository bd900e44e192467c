package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.BitSet;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an attempt reports. Every change names the attempt's lease token: once another
 * attempt has claimed the operation, nothing is written and the caller's transaction fails.
 */
@ApplicationScoped
class RunStore {
  private static final int MAX_VALUE_LENGTH = 100;

  private static final String SAVE =
      """
      update operation
         set done = :done, total = :total, accepted = :accepted, replaced = :replaced,
             unchanged = :unchanged, rejected = :rejected, resume_after = :resumeAfter
       where id = :id and lease_token = :token
      """;

  private static final String SAVE_PROGRESS =
      "update operation set done = :done, total = :total where id = :id and lease_token = :token";

  private static final String FINISH =
      """
      update operation
         set state = :state, refusal = :refusal::jsonb, finished_at = now(),
             lease_token = null, lease_until = null
       where id = :id and lease_token = :token
      """;

  private static final String REJECT =
      """
      insert into operation_rejection (operation_id, row_no, column_name, code, arguments, value)
      values (:id, :row, :column, :code, :arguments::jsonb, :value)
      on conflict do nothing
      """;

  private static final String REJECTED_ROWS =
      "select distinct row_no from operation_rejection where operation_id = :id";

  private static final String FORGET_REJECTIONS =
      "delete from operation_rejection where operation_id = :id and row_no > :resumeAfter";

  private static final String FORGET_PAYLOAD =
      "delete from operation_payload where operation_id = :id";

  private final Jdbi jdbi;

  RunStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Forgets what an earlier attempt reported beyond its last chunk, and goes on from there. */
  @Transactional
  Tally resume(Claim claim) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createUpdate(FORGET_REJECTIONS)
              .bind("id", claim.operationId())
              .bind("resumeAfter", claim.resumeAfter())
              .execute();
          BitSet rows = new BitSet();
          handle
              .createQuery(REJECTED_ROWS)
              .bind("id", claim.operationId())
              .mapTo(Integer.class)
              .forEach(rows::set);
          return Tally.resuming(claim, rows);
        });
  }

  /** Saves all that was reported, in the caller's transaction. */
  void save(Claim claim, Tally tally) {
    jdbi.useHandle(handle -> save(handle, claim, tally));
  }

  /** Saves progress and rejections, but no counts: they belong to the next chunk. */
  void saveProgress(Claim claim, Tally tally) {
    jdbi.useHandle(
        handle -> {
          change(handle, SAVE_PROGRESS, claim, tally);
          insertRejections(handle, claim, tally);
        });
  }

  /** Ends the operation; the payload is not needed any more. */
  @Transactional
  void finish(Claim claim, Tally tally, @Nullable StoredRefusal refusal) {
    OperationState state = refusal == null ? OperationState.SUCCEEDED : OperationState.FAILED;
    jdbi.useHandle(
        handle -> {
          save(handle, claim, tally);
          handle
              .createUpdate(FINISH)
              .bind("state", state.name())
              .bind("refusal", refusal == null ? null : EventJson.write(refusal))
              .bind("id", claim.operationId())
              .bind("token", claim.leaseToken())
              .execute();
          handle.createUpdate(FORGET_PAYLOAD).bind("id", claim.operationId()).execute();
        });
  }

  private static void save(Handle handle, Claim claim, Tally tally) {
    change(handle, SAVE, claim, tally);
    insertRejections(handle, claim, tally);
  }

  private static void change(Handle handle, String sql, Claim claim, Tally tally) {
    OperationCounts counts = tally.counts();
    try (Update update = handle.createUpdate(sql)) {
      int changed =
          update
              .configure(
                  org.jdbi.v3.core.statement.SqlStatements.class,
                  s -> s.setUnusedBindingAllowed(true))
              .bind("id", claim.operationId())
              .bind("token", claim.leaseToken())
              .bind("done", tally.progress().done())
              .bind("total", tally.progress().total())
              .bind("accepted", counts.accepted())
              .bind("replaced", counts.replaced())
              .bind("unchanged", counts.unchanged())
              .bind("rejected", counts.rejected())
              .bind("resumeAfter", tally.resumeAfter())
              .execute();
      if (changed == 0) {
        throw new LeaseLostException(claim.operationId());
      }
    }
  }

  private static void insertRejections(Handle handle, Claim claim, Tally tally) {
    if (tally.pending().isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(REJECT);
    for (RowRejection rejection : tally.pending()) {
      batch
          .bind("id", claim.operationId())
          .bind("row", rejection.row())
          .bind("column", rejection.column())
          .bind("code", rejection.code())
          .bind("arguments", EventJson.write(rejection.arguments()))
          .bind("value", shortened(rejection.value()))
          .add();
    }
    batch.execute();
  }

  private static @Nullable String shortened(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String storable = value.replace('\0', '\uFFFD');
    int end =
        storable.offsetByCodePoints(
            0, Math.min(MAX_VALUE_LENGTH, storable.codePointCount(0, storable.length())));
    return end == storable.length() ? storable : storable.substring(0, end) + "…";
  }
}

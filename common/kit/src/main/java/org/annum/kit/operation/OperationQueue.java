package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Decides which replica works on which operation; time is the database's. */
@ApplicationScoped
class OperationQueue {

  /** Oldest first; what another replica is just claiming is passed over. */
  private static final String CLAIM =
      """
      update operation o
         set state = 'RUNNING', attempt = attempt + 1, lease_token = gen_random_uuid(),
             lease_until = clock_timestamp() + make_interval(secs => :lease),
             started_at = coalesce(started_at, now()),
             accepted = case when resume_after = 0 then 0 else accepted end,
             replaced = case when resume_after = 0 then 0 else replaced end,
             unchanged = case when resume_after = 0 then 0 else unchanged end
       where id = (
               select id from operation
                where (state = 'QUEUED' or (state = 'RUNNING' and lease_until < clock_timestamp()))
                  and attempt < :maxAttempts and kind = any(:kinds)
                order by created_at, id
                limit 1
                for update skip locked)
      returning id, lease_token, kind, parameters::text as parameters, attempt, resume_after,
                cancel_requested, done, total, accepted, replaced, unchanged, rejected
      """;

  private static final String RENEW =
      """
      update operation set lease_until = clock_timestamp() + make_interval(secs => :lease)
       where id = :id and lease_token = :token
      """;

  /**
   * Returned by a replica that is stopping: not the operation's fault, so no attempt is used up.
   */
  private static final String RELEASE =
      """
      update operation
         set state = 'QUEUED', attempt = attempt - 1, lease_token = null, lease_until = null
       where id = :id and lease_token = :token
      """;

  private static final String GIVE_UP =
      """
      with given_up as (
        update operation
           set state = 'FAILED', refusal = :refusal::jsonb, finished_at = now(),
               lease_token = null, lease_until = null
         where state = 'RUNNING' and lease_until < clock_timestamp() and attempt >= :maxAttempts
        returning id)
      delete from operation_payload where operation_id in (select id from given_up)
      """;

  private static final String FORGET =
      """
      delete from operation
       where id in (
               select id from operation
                where finished_at < now() - make_interval(secs => :keep)
                order by finished_at
                limit 100
                for update skip locked)
      """;

  private static final String FORGET_PAYLOADS =
      """
      delete from operation_payload
       where operation_id in (select id from operation where finished_at is not null)
      """;

  private final Jdbi jdbi;

  OperationQueue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Claims the oldest operation of these kinds that nobody works on. */
  @Transactional
  Optional<Claim> claim(Collection<String> kinds, Duration lease, int maxAttempts) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("lease", seconds(lease))
                .bind("maxAttempts", maxAttempts)
                .bindArray("kinds", String.class, kinds)
                .map(OperationQueue::claimOf)
                .findOne());
  }

  /**
   * Keeps the lease.
   *
   * @return whether the attempt still had it
   */
  @Transactional
  boolean renew(Claim claim, Duration lease) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(RENEW)
                    .bind("lease", seconds(lease))
                    .bind("id", claim.operationId())
                    .bind("token", claim.leaseToken())
                    .execute()
                > 0);
  }

  @Transactional
  void release(Claim claim) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(RELEASE)
                .bind("id", claim.operationId())
                .bind("token", claim.leaseToken())
                .execute());
  }

  /** Fails what took its replica down again and again. */
  @Transactional
  void giveUp(int maxAttempts) {
    StoredRefusal refusal = StoredRefusal.of("operation.attempts-exhausted", maxAttempts);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(GIVE_UP)
                .bind("refusal", EventJson.write(refusal))
                .bind("maxAttempts", maxAttempts)
                .execute());
  }

  /**
   * Forgets some of what finished longer ago, with its rejections, and what a killed replica left
   * of the payloads of what has finished.
   */
  @Transactional
  void forget(Duration keep) {
    jdbi.useHandle(
        handle -> {
          handle.createUpdate(FORGET).bind("keep", seconds(keep)).execute();
          handle.execute(FORGET_PAYLOADS);
        });
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Claim claimOf(ResultSet row, StatementContext context) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        row.getObject("lease_token", UUID.class),
        row.getString("kind"),
        OperationRows.parameters(row),
        row.getInt("attempt"),
        row.getBoolean("cancel_requested"),
        row.getLong("resume_after"),
        OperationRows.counts(row),
        OperationRows.progress(row));
  }
}

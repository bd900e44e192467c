package org.annum.metrics.pull;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Writes how far sources have been pulled. Every change names the run that holds the source: once
 * another one does, nothing is changed and the caller is told.
 */
@ApplicationScoped
class PullStore {
  private final Jdbi jdbi;

  PullStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes the rows of sources that are new. */
  void begin() {
    jdbi.useHandle(handle -> handle.execute(PullSql.BEGIN));
  }

  /** Claims the source that has waited longest for a run. */
  Optional<PullClaim> claim(UUID runId, Collection<String> kinds, Duration lease) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PullSql.CLAIM)
                .bind("run", runId)
                .bindArray("kinds", String.class, kinds)
                .bind("lease", seconds(lease))
                .map(PullStore::claim)
                .findOne());
  }

  /** Keeps the lease; false where the run does not hold the source any more. */
  boolean renew(PullClaim claim, Duration lease) {
    return changes(PullSql.RENEW, claim, update -> update.bind("lease", seconds(lease)));
  }

  /** Moves the cursor; false where the run may not. */
  boolean advance(PullClaim claim, @Nullable JsonNode cursor, PageCounts counts, Duration lease) {
    return changes(
        PullSql.ADVANCE,
        claim,
        update ->
            update
                .bind("version", claim.version())
                .bind("cursor", cursor == null ? null : EventJson.write(cursor))
                .bind("lease", seconds(lease))
                .bind("pages", counts.pages())
                .bind("accepted", counts.accepted())
                .bind("replaced", counts.replaced())
                .bind("unchanged", counts.unchanged())
                .bind("rejected", counts.rejected()));
  }

  void succeed(PullClaim claim) {
    changes(PullSql.SUCCEED, claim, update -> update);
  }

  /** Notes a failure and when to try again. */
  void fail(PullClaim claim, RunEnd end, int failures, Duration pause) {
    changes(
        PullSql.FAIL,
        claim,
        update ->
            update
                .bind("code", end.code())
                .bind("arguments", EventJson.write(end.arguments()))
                .bind("failures", failures)
                .bind("refusedVersion", end.refused() ? claim.version() : null)
                .bind("pause", seconds(pause)));
  }

  /** Leaves the source to whoever looks next. */
  void release(PullClaim claim) {
    changes(PullSql.RELEASE, claim, update -> update);
  }

  /** Forgets some of what is old. */
  void forget(Duration keep) {
    jdbi.useHandle(
        handle -> {
          handle.createUpdate(PullSql.FORGET_RUNS).bind("keep", seconds(keep)).execute();
          handle.createUpdate(PullSql.FORGET_REJECTIONS).bind("keep", seconds(keep)).execute();
        });
  }

  private boolean changes(String sql, PullClaim claim, UnaryOperator<Update> parameters) {
    return jdbi.withHandle(
        handle ->
            parameters
                    .apply(
                        handle
                            .createUpdate(sql)
                            .bind("source", claim.source())
                            .bind("run", claim.runId()))
                    .execute()
                > 0);
  }

  private static PullClaim claim(ResultSet row, StatementContext context) throws SQLException {
    String cursor = row.getString("cursor");
    return new PullClaim(
        row.getString("source"),
        row.getObject("lease_token", UUID.class),
        row.getLong("version"),
        row.getString("kind"),
        EventJson.read(row.getString("settings"), JsonNode.class),
        row.getObject("requests_per_minute", Integer.class),
        cursor == null ? null : EventJson.read(cursor, JsonNode.class),
        row.getInt("failures"));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}

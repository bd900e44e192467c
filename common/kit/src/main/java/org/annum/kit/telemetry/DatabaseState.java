package org.annum.kit.telemetry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * How the service's database is, as its role may see it.
 *
 * @param lockWaits sessions that wait for a lock of another one
 * @param oldestTransaction seconds since the oldest transaction under way began
 * @param clockSkew seconds by which this replica's clock is ahead of the database's
 */
record DatabaseState(
    double connections,
    double maxConnections,
    double size,
    double commits,
    double rollbacks,
    double blocksCached,
    double blocksRead,
    double deadlocks,
    double temporaryBytes,
    double lockWaits,
    double oldestTransaction,
    double clockSkew) {

  static DatabaseState of(ResultSet row, Instant before, Instant after) throws SQLException {
    return new DatabaseState(
        row.getDouble("connections"),
        row.getDouble("max_connections"),
        row.getDouble("size"),
        row.getDouble("commits"),
        row.getDouble("rollbacks"),
        row.getDouble("blocks_cached"),
        row.getDouble("blocks_read"),
        row.getDouble("deadlocks"),
        row.getDouble("temporary_bytes"),
        row.getDouble("lock_waits"),
        row.getDouble("oldest_transaction"),
        skew(row.getObject("now", OffsetDateTime.class).toInstant(), before, after));
  }

  /** Against the middle of the time that the question took; what is within it is no skew. */
  static double skew(Instant database, Instant before, Instant after) {
    if (!database.isBefore(before) && !database.isAfter(after)) {
      return 0;
    }
    Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
    return Duration.between(database, middle).toNanos() / 1e9;
  }
}

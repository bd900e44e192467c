package org.annum.kit.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL says of the service's own database. All replicas of a service say the same, but
 * for the skew of their clocks.
 */
@Singleton
class DatabaseMetrics implements MeterBinder {
  private static final String STATE =
      """
      select clock_timestamp() as now,
        d.numbackends as connections,
        current_setting('max_connections')::integer as max_connections,
        pg_database_size(d.datid) as size,
        d.xact_commit as commits, d.xact_rollback as rollbacks,
        d.blks_hit as blocks_cached, d.blks_read as blocks_read,
        d.deadlocks, d.temp_bytes as temporary_bytes,
        activity.lock_waits, coalesce(activity.oldest_transaction, 0) as oldest_transaction
      from pg_stat_database d,
        lateral (
          select count(*) filter (where a.wait_event_type = 'Lock') as lock_waits,
            max(extract(epoch from clock_timestamp() - a.xact_start)) as oldest_transaction
          from pg_stat_activity a
          where a.datid = d.datid and a.pid <> pg_backend_pid()) activity
      where d.datname = current_database()
      """;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Sample<DatabaseState> state;

  DatabaseMetrics(Jdbi jdbi, Clock clock, Sampler sampler) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.state = sampler.sample("database", this::read);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("annum.database.up", () -> state.isKnown() ? 1 : 0)
        .description("1 while the database answers this replica")
        .register(registry);
    gauge("clock.skew", "seconds", DatabaseState::clockSkew)
        .description("By how much this replica's clock is ahead of the database's")
        .register(registry);
    gauge("database.connections", null, DatabaseState::connections)
        .description("Sessions of the database, of all replicas")
        .register(registry);
    gauge("database.connections.max", null, DatabaseState::maxConnections)
        .description("Sessions that the server takes, of all its databases")
        .register(registry);
    gauge("database.size", "bytes", DatabaseState::size)
        .description("What the database takes on disk")
        .register(registry);
    gauge("database.lock.waits", null, DatabaseState::lockWaits)
        .description("Sessions that wait for a lock of another one")
        .register(registry);
    gauge("database.oldest.transaction.age", "seconds", DatabaseState::oldestTransaction)
        .description("How long the oldest transaction has been under way")
        .register(registry);
    bindCounters(registry);
  }

  private void bindCounters(MeterRegistry registry) {
    String transactions = "Transactions that ended";
    counter("transactions", transactions, DatabaseState::commits)
        .tag("outcome", "commit")
        .register(registry);
    counter("transactions", transactions, DatabaseState::rollbacks)
        .tag("outcome", "rollback")
        .register(registry);
    String blocks = "Blocks that queries needed";
    counter("blocks", blocks, DatabaseState::blocksCached).tag("from", "cache").register(registry);
    counter("blocks", blocks, DatabaseState::blocksRead).tag("from", "disk").register(registry);
    counter("deadlocks", "Transactions ended by a deadlock", DatabaseState::deadlocks)
        .register(registry);
    counter("temporary", "What queries wrote to temporary files", DatabaseState::temporaryBytes)
        .baseUnit("bytes")
        .register(registry);
  }

  private Gauge.Builder<Sample<DatabaseState>> gauge(
      String name, @Nullable String unit, ToDoubleFunction<DatabaseState> figure) {
    return Gauge.builder("annum." + name, state, sample -> sample.get(figure)).baseUnit(unit);
  }

  private FunctionCounter.Builder<Sample<DatabaseState>> counter(
      String name, String description, ToDoubleFunction<DatabaseState> figure) {
    return FunctionCounter.builder(
            "annum.database." + name, state, sample -> sample.getLast(figure))
        .description(description);
  }

  private DatabaseState read() {
    return jdbi.withHandle(
        handle -> {
          try (Query query = handle.createQuery(STATE)) {
            Instant before = clock.instant();
            return query
                .map((row, context) -> DatabaseState.of(row, before, clock.instant()))
                .one();
          }
        });
  }
}

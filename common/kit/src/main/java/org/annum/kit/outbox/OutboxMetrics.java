package org.annum.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** How far publishing lags behind the changes. */
@Singleton
class OutboxMetrics implements MeterBinder {
  private static final String ROWS = "select count(*) from outbox";

  private static final String OLDEST_AGE =
      """
      select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
      from (select created_at from outbox order by id limit 1) oldest
      """;

  private final Jdbi jdbi;
  private final RelayLifecycle relay;

  OutboxMetrics(Jdbi jdbi, RelayLifecycle relay) {
    this.jdbi = jdbi;
    this.relay = relay;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("annum.outbox.rows", () -> query(ROWS))
        .description("Events that wait to be published")
        .register(registry);
    Gauge.builder("annum.outbox.oldest.age", () -> query(OLDEST_AGE))
        .description("Age of the oldest event that waits to be published")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("annum.outbox.leader", () -> relay.isLeader() ? 1 : 0)
        .description("1 while this replica publishes")
        .register(registry);
  }

  private double query(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Double.class).one());
  }
}

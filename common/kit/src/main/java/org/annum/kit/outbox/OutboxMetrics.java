package org.annum.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.annum.kit.telemetry.Sample;
import org.annum.kit.telemetry.Sampler;
import org.jdbi.v3.core.Jdbi;

/** How far publishing lags behind the changes. */
@Singleton
class OutboxMetrics implements MeterBinder {
  private static final String WAITING =
      """
      select count(*) as rows,
        coalesce(extract(epoch from clock_timestamp() -
          (select created_at from outbox order by id limit 1)), 0) as oldest_age
      from outbox
      """;

  private record Waiting(double rows, double oldestAge) {}

  private final Jdbi jdbi;
  private final RelayLifecycle relay;
  private final Sample<Waiting> waiting;

  OutboxMetrics(Jdbi jdbi, RelayLifecycle relay, Sampler sampler) {
    this.jdbi = jdbi;
    this.relay = relay;
    this.waiting = sampler.sample("outbox", this::read);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("annum.outbox.rows", () -> waiting.get(Waiting::rows))
        .description("Events that wait to be published")
        .register(registry);
    Gauge.builder("annum.outbox.oldest.age", () -> waiting.get(Waiting::oldestAge))
        .description("Age of the oldest event that waits to be published")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("annum.outbox.leader", () -> relay.isLeader() ? 1 : 0)
        .description("1 while this replica publishes")
        .register(registry);
  }

  private Waiting read() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WAITING)
                .map(
                    (row, context) ->
                        new Waiting(row.getDouble("rows"), row.getDouble("oldest_age")))
                .one());
  }
}

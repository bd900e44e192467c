package org.annum.kit.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.annum.kit.telemetry.Sample;
import org.annum.kit.telemetry.Sampler;
import org.jdbi.v3.core.Jdbi;

/**
 * How the work of each kind goes. It is read from the table of operations, so every replica says
 * the same, and what ended while a replica was down is not missed.
 */
@Singleton
class OperationMetrics implements MeterBinder {
  private static final String STATES =
      """
      select kind,
        count(*) filter (where state = 'QUEUED') as queued,
        count(*) filter (where state = 'RUNNING') as running,
        coalesce(max(extract(epoch from clock_timestamp() - created_at))
          filter (where state = 'QUEUED'), 0) as oldest_queued,
        count(*) filter (where state = 'SUCCEEDED') as succeeded,
        count(*) filter (where state = 'FAILED' and refusal ->> 'code' <> all (:ours)) as refused,
        count(*) filter (where state = 'FAILED' and refusal ->> 'code' = any (:ours)) as broken,
        sum(accepted + replaced + unchanged) as taken,
        sum(rejected) as rejected
      from operation
      where state in ('QUEUED', 'RUNNING') or finished_at > now() - interval '1 hour'
      group by kind
      """;

  /** Failures that the file's content does not explain. */
  private static final List<String> OURS =
      List.of("operation.failed", "operation.attempts-exhausted");

  private record State(
      String kind,
      double queued,
      double running,
      double oldestQueued,
      double succeeded,
      double refused,
      double broken,
      double taken,
      double rejected) {

    static State idle(String kind) {
      return new State(kind, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static State of(ResultSet row) throws SQLException {
      return new State(
          row.getString("kind"),
          row.getDouble("queued"),
          row.getDouble("running"),
          row.getDouble("oldest_queued"),
          row.getDouble("succeeded"),
          row.getDouble("refused"),
          row.getDouble("broken"),
          row.getDouble("taken"),
          row.getDouble("rejected"));
    }
  }

  private final Jdbi jdbi;
  private final OperationWorkers workers;
  private final Sample<Map<String, State>> states;

  OperationMetrics(Jdbi jdbi, OperationWorkers workers, Sampler sampler) {
    this.jdbi = jdbi;
    this.workers = workers;
    this.states = sampler.sample("operations", this::read);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String kind : workers.kinds()) {
      gauge("queued", kind, State::queued)
          .description("Operations that wait for a worker")
          .register(registry);
      gauge("running", kind, State::running)
          .description("Operations that are worked on")
          .register(registry);
      gauge("oldest.queued.age", kind, State::oldestQueued)
          .description("How long the oldest operation has waited for a worker")
          .baseUnit("seconds")
          .register(registry);
      ended(registry, kind, "succeeded", State::succeeded);
      ended(registry, kind, "refused", State::refused);
      ended(registry, kind, "broken", State::broken);
      rows(registry, kind, "taken", State::taken);
      rows(registry, kind, "rejected", State::rejected);
    }
  }

  private void ended(
      MeterRegistry registry, String kind, String outcome, ToDoubleFunction<State> figure) {
    gauge("ended.hour", kind, figure)
        .tag("outcome", outcome)
        .description("Operations that ended within an hour; refused: their content, broken: we")
        .register(registry);
  }

  private void rows(
      MeterRegistry registry, String kind, String outcome, ToDoubleFunction<State> figure) {
    gauge("rows.hour", kind, figure)
        .tag("outcome", outcome)
        .description("Rows of operations that are under way or ended within an hour")
        .register(registry);
  }

  private Gauge.Builder<?> gauge(String name, String kind, ToDoubleFunction<State> figure) {
    return Gauge.builder(
            "annum.operations." + name,
            () -> states.get(all -> figure.applyAsDouble(all.getOrDefault(kind, State.idle(kind)))))
        .tag("kind", kind);
  }

  private Map<String, State> read() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STATES)
                .bindArray("ours", String.class, OURS)
                .map((row, context) -> State.of(row))
                .stream()
                .collect(Collectors.toMap(State::kind, Function.identity())));
  }
}

package org.annum.metrics.sourcehealth;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.annum.kit.schedule.Background;
import org.jdbi.v3.core.Jdbi;

/**
 * Figures of every source that runs by itself, by its name: {@code
 * annum_source_last_success_age_seconds} against {@code annum_source_interval_seconds} says that a
 * source is not heard from.
 */
@ApplicationScoped
class SourceMetrics {
  private static final Duration REFRESH = Duration.ofSeconds(15);

  private static final String STATES =
      """
      select s.name, s.every_seconds as interval,
        extract(epoch from clock_timestamp() - coalesce(p.complete_until, s.created_at)) as age,
        coalesce(p.failures, 0) as failures,
        coalesce(p.refused_version = s.version, false) as refused,
        (select count(*) from source_rejection r
          where r.source = s.name and r.settled_at is null) as open
      from fact_source s
      left join source_pull p on p.source = s.name
      where s.enabled
      order by s.name
      limit 1000
      """;

  private final Jdbi jdbi;
  private final MultiGauge age;
  private final MultiGauge interval;
  private final MultiGauge failures;
  private final MultiGauge refused;
  private final MultiGauge rejections;

  SourceMetrics(Jdbi jdbi, MeterRegistry registry) {
    this.jdbi = jdbi;
    this.age =
        MultiGauge.builder("annum.source.last.success.age")
            .description("Since when the source has not been pulled completely")
            .baseUnit("seconds")
            .register(registry);
    this.interval =
        MultiGauge.builder("annum.source.interval")
            .description("How often the source is to be pulled")
            .baseUnit("seconds")
            .register(registry);
    this.failures =
        MultiGauge.builder("annum.source.failures")
            .description("Runs that failed in a row")
            .register(registry);
    this.refused =
        MultiGauge.builder("annum.source.refused")
            .description("1 while the source waits until somebody changes it")
            .register(registry);
    this.rejections =
        MultiGauge.builder("annum.source.rejections.open")
            .description("Facts that were left out and are not settled")
            .register(registry);
  }

  void start(@Observes StartupEvent event, Background background) {
    background.every(REFRESH, "source-metrics", this::refresh);
  }

  void refresh() {
    List<State> states =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(STATES)
                    .map(
                        (row, context) ->
                            new State(
                                row.getString("name"),
                                row.getDouble("interval"),
                                row.getDouble("age"),
                                row.getDouble("failures"),
                                row.getBoolean("refused") ? 1 : 0,
                                row.getDouble("open")))
                    .list());
    show(age, states, State::age);
    show(interval, states, State::interval);
    show(failures, states, State::failures);
    show(refused, states, State::refused);
    show(rejections, states, State::open);
  }

  private static void show(MultiGauge gauge, List<State> states, ToDoubleFunction<State> value) {
    gauge.register(
        states.stream()
            .<MultiGauge.Row<?>>map(
                state ->
                    MultiGauge.Row.of(Tags.of("source", state.name()), value.applyAsDouble(state)))
            .toList(),
        true);
  }

  private record State(
      String name, double interval, double age, double failures, double refused, double open) {}
}

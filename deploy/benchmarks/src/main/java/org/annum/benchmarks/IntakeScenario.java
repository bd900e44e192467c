package org.annum.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Intake into an empty and into a full table, beside raw COPY of the same rows there. */
final class IntakeScenario implements Scenario {
  private static final int FULL = 10;

  private final WayIn way;

  IntakeScenario(WayIn way) {
    this.way = way;
  }

  @Override
  public String purpose() {
    return "%s intake of activities with rollups and events, beside raw COPY".formatted(way.name());
  }

  @Override
  public Map<String, Measurement> measure(Bench bench) throws Exception {
    Work work = new Work(bench.rows(), 2024);
    way.warmUp(bench, work);

    Map<String, Measurement> found = new LinkedHashMap<>();
    Tables.empty(bench);
    found.put(way.title() + "-empty", measure(bench, work));
    Tables.empty(bench);
    Tables.fill(bench, bench.rows() * FULL, work.people());
    found.put(way.title() + "-full", measure(bench, work));
    return found;
  }

  private Measurement measure(Bench bench, Work work) throws Exception {
    double limit = Tables.copyRate(bench, work);
    double value = way.rate(bench, work);
    Tables.awaitEmptyOutbox(bench);
    return Measurement.of(value, limit, "rows/s");
  }
}

package org.annum.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Intake into an empty and into a full table, beside raw COPY of the same rows there. */
final class IntakeScenario implements Scenario {
  private static final int FULL = 10;

  /**
   * The compiler of the JVM takes a core from the first rows, and still a tenth of it after a
   * million.
   */
  private static final int WARM_UP = 2_000_000;

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
    Work warmUp = new Work(WARM_UP, 2023);
    Tables.addPeople(bench, Math.max(work.people(), warmUp.people()));
    way.rate(bench, warmUp);
    Tables.awaitEmptyOutbox(bench);

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

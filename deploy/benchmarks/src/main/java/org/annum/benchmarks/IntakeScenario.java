package org.annum.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Intake into an empty and into a full table, beside raw COPY of the same rows there: in turn,
 * since a shared machine is twice as fast in one minute as in the next, and the median of each.
 */
final class IntakeScenario implements Scenario {
  private static final int FULL = 10;
  private static final int TIMES = 3;

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
    List<Double> limits = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      limits.add(Tables.copyRate(bench, work));
      values.add(way.rate(bench, work));
      Tables.awaitEmptyOutbox(bench);
      Tables.withdraw(bench);
    }
    return Measurement.of(median(values), median(limits), "rows/s");
  }

  private static double median(List<Double> values) {
    return Percentiles.of(values).at(50);
  }
}

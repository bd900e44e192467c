package org.annum.benchmarks;

import java.util.Map;

/** What a row costs in a full table, beside what it costs in a small one. */
final class GrowthScenario implements Scenario {
  private static final int SMALL = 10;
  private static final int FULL = 10;

  @Override
  public String purpose() {
    return "cost of a row at 10 times --rows, beside its cost at a tenth of --rows";
  }

  @Override
  public Map<String, Measurement> measure(Bench bench) throws Exception {
    Work work = new Work(bench.rows() / SMALL, 2024);
    WayIn.CSV.warmUp(bench, work);
    double small = cost(bench, work, bench.rows() / SMALL);
    double full = cost(bench, work, bench.rows() * FULL);
    return Map.of("cost-growth", Measurement.of(full, small, "µs/row"));
  }

  private static double cost(Bench bench, Work work, int facts) throws Exception {
    Tables.awaitEmptyOutbox(bench);
    Tables.empty(bench);
    Tables.fill(bench, facts, work.people());
    return 1e6 / WayIn.CSV.rate(bench, work);
  }
}

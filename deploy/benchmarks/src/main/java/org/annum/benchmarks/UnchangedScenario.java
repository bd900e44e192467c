package org.annum.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.annum.local.stack.Service;

/** The same file again: everything is compared, nothing is written, nothing is published. */
final class UnchangedScenario implements Scenario {
  private static final String VERSIONS = "select coalesce(sum(version), 0) from rollup";

  @Override
  public String purpose() {
    return "the same CSV file again, beside the first time; no event may come of it";
  }

  @Override
  public Map<String, Measurement> measure(Bench bench) throws Exception {
    Work work = new Work(bench.rows(), 2024);
    WayIn.CSV.warmUp(bench, work);
    Tables.empty(bench);
    double first = WayIn.CSV.rate(bench, work);
    Tables.awaitEmptyOutbox(bench);
    Tables.settle(bench);
    long before = versions(bench);
    double again = WayIn.CSV.rate(bench, work);
    if (versions(bench) != before) {
      throw new IllegalStateException("unchanged rows changed rollups");
    }
    return Map.of("csv-unchanged", Measurement.of(again, first, "rows/s"));
  }

  private static long versions(Bench bench) throws SQLException {
    try (Connection metrics = bench.database(Service.METRICS)) {
      return Bench.number(metrics, VERSIONS);
    }
  }
}

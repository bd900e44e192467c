package org.annum.benchmarks;

import java.util.Map;
import org.annum.local.stack.Service;

/** Peak of resident memory after all rows, beside the peak after a tenth of them. */
final class MemoryScenario implements Scenario {
  private static final int PART = 10;

  @Override
  public String purpose() {
    return "peak resident memory after a file of --rows, beside that of a tenth of it";
  }

  @Override
  public Map<String, Measurement> measure(Bench bench) throws Exception {
    Work part = new Work(bench.rows() / PART, 2023);
    Work all = new Work(bench.rows(), 2024);
    Tables.addPeople(bench, all.people());
    bench.restart(Service.METRICS);
    WayIn.CSV.rate(bench, part);
    double before = bench.metrics().peakMegabytes();
    WayIn.CSV.rate(bench, all);
    double after = bench.metrics().peakMegabytes();
    return Map.of("memory", Measurement.of(after, before, "MB"));
  }
}

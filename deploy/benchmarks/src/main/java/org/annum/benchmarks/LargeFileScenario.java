package org.annum.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.annum.local.stack.Service;

/**
 * A file of a kilobyte per row, most of it in a column that nobody reads: a million rows are a
 * gigabyte, uploaded, kept in the operation and imported.
 */
final class LargeFileScenario implements Scenario {
  private static final int PART = 10;
  private static final double MEGABYTE = 1024.0 * 1024.0;

  @Override
  public String purpose() {
    return "a file of --rows kilobytes: peak memory beside that of a tenth of it, and the speed";
  }

  @Override
  public Map<String, Measurement> measure(Bench bench) throws Exception {
    Work part = new Work(bench.rows() / PART, 2023);
    Work all = new Work(bench.rows(), 2024);
    Tables.addPeople(bench, all.people());
    bench.restart(Service.METRICS);
    double partSpeed = speed(bench, part);
    double before = bench.metrics().peakMegabytes();
    double speed = speed(bench, all);
    double after = bench.metrics().peakMegabytes();
    Map<String, Measurement> found = new LinkedHashMap<>();
    found.put("large-file-memory", Measurement.of(after, before, "MB"));
    found.put("large-file-speed", Measurement.of(speed, partSpeed, "MB/s"));
    return found;
  }

  private static double speed(Bench bench, Work work) throws Exception {
    Path file = work.wideCsv(bench.directory());
    long begin = System.nanoTime();
    bench.api().importFile(file, work.rows());
    return Files.size(file) / MEGABYTE / ((System.nanoTime() - begin) / 1e9);
  }
}

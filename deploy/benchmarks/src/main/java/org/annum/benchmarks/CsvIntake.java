package org.annum.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** Intake of a task tool's export. */
final class CsvIntake {
  private CsvIntake() {}

  /**
   * Sends the rows and waits until their rollups are there.
   *
   * @return rows per second
   */
  static double rate(Bench bench, Work work) throws IOException, InterruptedException {
    Path file = work.csv(bench.directory());
    long begin = System.nanoTime();
    bench.api().importFile(file, work.rows());
    return work.rows() / ((System.nanoTime() - begin) / 1e9);
  }
}

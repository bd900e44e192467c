package org.annum.benchmarks;

import java.io.IOException;
import java.util.Locale;

/** How activities are sent. */
enum WayIn {
  CSV {
    @Override
    void send(Bench bench, Work work) throws IOException, InterruptedException {
      bench.api().importFile(work.csv(bench.directory()), work.rows());
    }
  },
  NDJSON {
    @Override
    void send(Bench bench, Work work) throws IOException, InterruptedException {
      bench.api().stream(work.ndjson(bench.directory()), work.rows());
    }
  };

  /** Sends the rows and waits until their rollups are there. */
  abstract void send(Bench bench, Work work) throws IOException, InterruptedException;

  /** As {@link #send}, and tells how many rows went in per second. */
  double rate(Bench bench, Work work) throws IOException, InterruptedException {
    prepare(bench, work);
    long begin = System.nanoTime();
    send(bench, work);
    return work.rows() / ((System.nanoTime() - begin) / 1e9);
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Making the file is not part of what is measured. */
  private static void prepare(Bench bench, Work work) throws IOException {
    work.csv(bench.directory());
    work.ndjson(bench.directory());
  }
}

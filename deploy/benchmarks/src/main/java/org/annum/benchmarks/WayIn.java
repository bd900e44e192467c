package org.annum.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
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

  /**
   * The compiler of the JVM takes a core from the first rows, and still a tenth of it after a
   * million.
   */
  private static final int WARM_UP = 1_000_000;

  /** One has a leap day and one has not, since code that met only one is compiled again. */
  private static final int[] WARM_UP_YEARS = {2020, 2023};

  /** Sends the rows and waits until their rollups are there. */
  abstract void send(Bench bench, Work work) throws IOException, InterruptedException;

  /** As {@link #send}, and tells how many rows went in per second. */
  double rate(Bench bench, Work work) throws IOException, InterruptedException {
    prepare(bench, work);
    long begin = System.nanoTime();
    send(bench, work);
    return work.rows() / ((System.nanoTime() - begin) / 1e9);
  }

  /** Sends rows of other years, and adds the people of all. */
  void warmUp(Bench bench, Work following) throws IOException, InterruptedException, SQLException {
    for (int year : WARM_UP_YEARS) {
      Work warmUp = new Work(WARM_UP, year);
      Tables.addPeople(bench, Math.max(following.people(), warmUp.people()));
      rate(bench, warmUp);
      Tables.awaitEmptyOutbox(bench);
    }
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

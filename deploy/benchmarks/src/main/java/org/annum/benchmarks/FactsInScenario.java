package org.annum.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.annum.local.stack.Service;

/**
 * A backlog on the topic until all of it is stored and in the figures, beside raw COPY of the same
 * facts and beside a consumer that reads the same records and does nothing with them.
 */
final class FactsInScenario implements Scenario {
  private static final int WARM_UP = 50_000;
  private static final int POLL_MILLIS = 50;

  private static final String PLACE =
      """
      select coalesce(sum(next_offset), 0) from event_position
      """;

  private static final String STORED =
      """
      select count(*) from activity
      """;

  private static final String MARKED =
      """
      select count(*)
      from (select from rollup_mark union all select from rollup_mark_chunk limit 1) m
      """;

  @Override
  public String purpose() {
    return "facts/s from the topic until they are in the figures, beside COPY and bare reading";
  }

  @Override
  public Map<String, Measurement> measure(Bench bench) throws Exception {
    Work warmUp = new Work(WARM_UP, 2023);
    Work work = new Work(bench.rows(), 2024);
    Tables.addPeople(bench, Math.max(work.people(), warmUp.people()));
    FactsTopic topic = new FactsTopic(bench);
    rate(bench, topic, warmUp);
    Tables.awaitEmptyOutbox(bench);
    Tables.empty(bench);

    double copy = Tables.copyRate(bench, work);
    double value = rate(bench, topic, work);
    double reading = topic.readingRate(warmUp.rows() + work.rows());
    Map<String, Measurement> found = new LinkedHashMap<>();
    found.put("facts-in", Measurement.of(value, copy, "facts/s"));
    found.put("facts-in-reading", Measurement.of(value, reading, "facts/s"));
    return found;
  }

  private static double rate(Bench bench, FactsTopic topic, Work work) throws Exception {
    try (Connection metrics = bench.database(Service.METRICS)) {
      long end = Bench.number(metrics, PLACE) + work.rows();
      long begin = topic.publish(work);
      await(metrics, PLACE, end);
      // The places count the ends of transactions too, so the last few facts may be missing yet.
      await(metrics, STORED, work.rows());
      while (Bench.number(metrics, MARKED) > 0) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      return work.rows() / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private static void await(Connection metrics, String count, long wanted)
      throws SQLException, InterruptedException {
    while (Bench.number(metrics, count) < wanted) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }
}

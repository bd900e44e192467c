package org.annum.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.annum.local.stack.Service;

/**
 * From the answer to a fact until its rollup is in review-service, while others send {@value
 * #FACTS_A_SECOND} facts a second.
 */
final class FreshnessScenario implements Scenario {
  private static final int FACTS_A_SECOND = 500;
  private static final int FACTS_A_REQUEST = 10;
  private static final int SENDERS = 4;
  private static final int PEOPLE = 1_000;
  private static final int PROBES = 300;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final double P50_LIMIT = 60;
  private static final double P99_LIMIT = 250;
  private static final String PROBED = "probe";

  private static final String VISIBLE =
      """
      select cast(doc -> 'moments' ->> 'count' as bigint) from rollup_view where key = ?
      """;

  @Override
  public String purpose() {
    return "milliseconds from an accepted fact to its rollup in review-service at 500 facts/s";
  }

  @Override
  public Map<String, Measurement> measure(Bench bench) throws Exception {
    Tables.addPeople(bench, PEOPLE);
    try (Connection metrics = bench.database(Service.METRICS)) {
      Bench.execute(
          metrics,
          "insert into employee (employee_id, version, erased) values ('probe', 1, false)");
    }
    bench.start(Service.REVIEW);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    List<Future<?>> sending = new ArrayList<>();
    for (int sender = 0; sender < SENDERS; sender++) {
      int number = sender;
      sending.add(senders.submit(() -> send(bench, number)));
    }
    Percentiles delays;
    try {
      delays = probe(bench);
      requireGoingOn(sending);
    } finally {
      senders.shutdownNow();
      senders.awaitTermination(10, TimeUnit.SECONDS);
    }
    Map<String, Measurement> found = new LinkedHashMap<>();
    found.put("freshness-p50", Measurement.of(delays.at(50), P50_LIMIT, "ms"));
    found.put("freshness-p99", Measurement.of(delays.at(99), P99_LIMIT, "ms"));
    return found;
  }

  /** A sender that ended has failed; its load was missing. */
  private static void requireGoingOn(List<Future<?>> sending) throws Exception {
    for (Future<?> sender : sending) {
      if (sender.isDone()) {
        sender.get();
      }
    }
  }

  private static Percentiles probe(Bench bench) throws Exception {
    List<Double> delays = new ArrayList<>();
    try (Connection review = bench.database(Service.REVIEW);
        PreparedStatement visible = review.prepareStatement(VISIBLE)) {
      visible.setString(1, PROBED + ":follow_ups_due:2024-03");
      for (int probe = 1; probe <= PROBES; probe++) {
        bench.api().post(bulk(List.of(fact("probe-" + probe, PROBED))));
        long accepted = System.nanoTime();
        while (count(visible) < probe) {
          if (System.nanoTime() - accepted > LONGEST.toNanos()) {
            throw new IllegalStateException("probe %d never arrived".formatted(probe));
          }
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        delays.add((System.nanoTime() - accepted) / 1e6);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
    return Percentiles.of(delays.subList(PROBES / 10, PROBES));
  }

  /** Sends its part of the load on time, whatever the answers take, until it is interrupted. */
  private static Void send(Bench bench, int sender) throws Exception {
    long interval = TimeUnit.SECONDS.toNanos(1) * FACTS_A_REQUEST * SENDERS / FACTS_A_SECOND;
    long next = System.nanoTime();
    for (int request = 0; !Thread.currentThread().isInterrupted(); request++) {
      List<String> facts = new ArrayList<>();
      for (int fact = 0; fact < FACTS_A_REQUEST; fact++) {
        int number = request * FACTS_A_REQUEST + fact;
        String id = "load-%d-%d".formatted(sender, number);
        facts.add(fact(id, Work.person((number * 31 + sender) % PEOPLE)));
      }
      bench.api().post(bulk(facts));
      next += interval;
      LockSupport.parkNanos(next - System.nanoTime());
    }
    return null;
  }

  private static long count(PreparedStatement visible) throws SQLException {
    try (ResultSet found = visible.executeQuery()) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  private static String bulk(List<String> facts) {
    return "{\"items\":[" + String.join(",", facts) + "]}";
  }

  private static String fact(String id, String person) {
    return """
        {"source":"bench","externalId":"%s","employeeId":"%s","type":"FOLLOW_UP",\
        "priority":"NORMAL","dueAt":"2024-03-13T18:00:00+08:00",\
        "completedAt":"2024-03-12T18:00:00+08:00","accurate":true}"""
        .formatted(id, person);
  }
}

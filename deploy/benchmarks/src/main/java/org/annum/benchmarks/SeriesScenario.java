package org.annum.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.annum.local.stack.Service;

/** The year series of one employee, with the rollups of ten million facts in the table. */
final class SeriesScenario implements Scenario {
  private static final int QUERIES = 2_000;
  private static final int FULL = 10;

  /** The months of a year of a person, as the service reads them. */
  private static final String SERIES =
      """
      select month, version, currency, count, sum, weighted_sum, weight, min, max, last, last_at,
        exceptions
      from rollup
      where employee_id = ? and measure = ? and month between date '2024-01-01' and date '2024-12-01'
        and present
      order by month
      """;

  private static final String ROLLUPS =
      """
      insert into rollup (employee_id, month, measure, version, present, count, sum, weighted_sum,
        weight)
      select 'B' || lpad(cast(p as text), 6, '0'), cast(date '2024-01-01' + m * interval '1 month' as date),
        d.code, 1, true, 69, 69, 69, 69
      from generate_series(0, %d) p, generate_series(0, 11) m, measure d
      where d.published and (d.kind = 'FOLLOW_UP' or d.aggregation = 'RATIO')
      """;

  @Override
  public String purpose() {
    return "year series of one employee: p99 in the database beside `select 1`, and over HTTP";
  }

  @Override
  public Map<String, Measurement> measure(Bench bench) throws Exception {
    int people = bench.rows() * FULL / Work.TASKS_A_YEAR;
    Tables.addPeople(bench, people);
    Map<String, Measurement> found = new LinkedHashMap<>();
    try (Connection metrics = bench.database(Service.METRICS)) {
      Bench.execute(metrics, ROLLUPS.formatted(people));
      Tables.settle(bench);
      requireIndex(metrics);
      Percentiles series = time(metrics, SERIES, people);
      Percentiles nothing = time(metrics, "select 1 where ? <> ?", people);
      found.put("year-series", Measurement.of(series.at(99), nothing.at(99), "ms"));
    }
    found.put("year-series-http", overHttp(bench, people));
    return found;
  }

  private static Measurement overHttp(Bench bench, int people) throws Exception {
    List<Double> series = new ArrayList<>();
    List<Double> measure = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < QUERIES; i++) {
      String person = Work.person(random.nextInt(people));
      String path =
          "/v1/metric-series?employeeId=%s&measure=on_time_rate&from=2024-01&to=2024-12&granularity=YEAR"
              .formatted(person);
      series.add(millis(() -> bench.api().get(path)));
      measure.add(millis(() -> bench.api().get("/v1/measures/on_time_rate")));
    }
    return Measurement.of(Percentiles.of(series).at(99), Percentiles.of(measure).at(99), "ms");
  }

  private static Percentiles time(Connection connection, String sql, int people) throws Exception {
    List<Double> times = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(2);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < QUERIES; i++) {
        statement.setString(1, Work.person(random.nextInt(people)));
        statement.setString(2, "on_time_rate");
        times.add(millis(() -> drain(statement)));
      }
    }
    return Percentiles.of(times);
  }

  private static void drain(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
  }

  private static void requireIndex(Connection connection) throws SQLException {
    String sql = SERIES.replaceFirst("\\?", "'B000001'").replaceFirst("\\?", "'on_time_rate'");
    try (PreparedStatement explain = connection.prepareStatement("explain " + sql);
        ResultSet plan = explain.executeQuery()) {
      while (plan.next()) {
        if (plan.getString(1).contains("Seq Scan")) {
          throw new IllegalStateException("the series scans its table: " + plan.getString(1));
        }
      }
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private static double millis(Step step) throws Exception {
    long begin = System.nanoTime();
    step.run();
    return (System.nanoTime() - begin) / 1e6;
  }
}

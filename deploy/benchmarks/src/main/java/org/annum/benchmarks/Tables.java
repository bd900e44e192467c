package org.annum.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.annum.local.stack.Service;
import org.postgresql.PGConnection;

/** The tables of metrics-service, filled and emptied without it, and raw COPY into them. */
final class Tables {
  private static final String PEOPLE =
      """
      insert into employee (employee_id, version, erased)
      select 'B' || lpad(cast(n as text), 6, '0'), 1, false from generate_series(0, %d) n
      on conflict do nothing
      """;

  /** Facts of other years and other ids than those a scenario sends. */
  private static final String FILL =
      """
      insert into activity (source, external_id, version, employee_id, type, customer, priority,
        created_at, due_at, completed_at, accurate)
      select 'archive', 'A' || lpad(cast(n as text), 9, '0'), n, 'B' || lpad(cast(n %% %2$d as text), 6, '0'),
        'FOLLOW_UP', '客户' || n %% 500, case when n %% 4 = 0 then 'HIGH' else 'NORMAL' end,
        at, at + interval '3 days', at + interval '2 days', true
      from (
        select n, timestamptz '2012-01-01' + (cast(n as bigint) * 7919 %% 3650) * interval '1 day'
          + n %% 600 * interval '1 minute' as at
        from generate_series(1, %1$d) n) r
      """;

  private Tables() {}

  static void addPeople(Bench bench, int people) throws SQLException {
    try (Connection metrics = bench.database(Service.METRICS)) {
      Bench.execute(metrics, PEOPLE.formatted(people));
    }
  }

  static void fill(Bench bench, int facts, int people) throws SQLException {
    try (Connection metrics = bench.database(Service.METRICS)) {
      Bench.execute(metrics, FILL.formatted(facts, people));
    }
    settle(bench);
  }

  static void empty(Bench bench) throws SQLException {
    try (Connection metrics = bench.database(Service.METRICS)) {
      Bench.execute(metrics, "truncate activity");
    }
    withdraw(bench);
  }

  /** Takes out what was taken in, with all that came of it. */
  static void withdraw(Bench bench) throws SQLException {
    try (Connection metrics = bench.database(Service.METRICS)) {
      Bench.execute(metrics, "delete from activity where source <> 'archive'");
      Bench.execute(metrics, "truncate rollup, rollup_mark, rollup_mark_chunk, outbox");
    }
    settle(bench);
  }

  /** Leaves nothing of the past to clean up while the clock runs. */
  static void settle(Bench bench) throws SQLException {
    try (Connection metrics = bench.database(Service.METRICS)) {
      Bench.execute(metrics, "vacuum analyze activity");
      Bench.execute(metrics, "vacuum analyze rollup");
      Bench.execute(metrics, "checkpoint");
    }
  }

  /** Returns when every event was published. */
  static void awaitEmptyOutbox(Bench bench) throws SQLException, InterruptedException {
    try (Connection metrics = bench.database(Service.METRICS)) {
      while (Bench.number(metrics, "select count(*) from (select from outbox limit 1) o") > 0) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  /**
   * Copies the rows into the service's own table with its indexes, and takes them out again.
   *
   * @return rows per second
   */
  static double copyRate(Bench bench, Work work) throws SQLException, IOException {
    return work.rows() / copy(bench, work.copy(bench.directory()));
  }

  /** Returns how many seconds it took until the rows were safe. */
  private static double copy(Bench bench, Path file) throws SQLException, IOException {
    double seconds;
    try (Connection metrics = bench.database(Service.METRICS);
        Reader rows = Files.newBufferedReader(file)) {
      metrics.setAutoCommit(false);
      long begin = System.nanoTime();
      metrics.unwrap(PGConnection.class).getCopyAPI().copyIn("copy activity from stdin", rows);
      metrics.commit();
      seconds = (System.nanoTime() - begin) / 1e9;
      Bench.execute(metrics, "delete from activity where source = 'raw'");
      metrics.commit();
    }
    settle(bench);
    return seconds;
  }
}

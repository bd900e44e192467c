package org.annum.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.annum.metrics.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annum.kit.event.EventJson;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

/**
 * No question of a reader, and none about the rows of a file, reads a large table from end to end.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class QueryPlanTest {
  private static final Set<String> LARGE =
      Set.of(
          "activity",
          "deal",
          "deal_support",
          "data_point",
          "rollup",
          "restatement",
          "fact_flag",
          "fact_attestation",
          "baseline",
          "reporting_line",
          "employee");

  /** Threads that answer requests; others ask their own questions meanwhile. */
  private static final String REQUESTS = "executor-thread";

  private static final String IMPORTS = "operation-worker";

  private static final String HEADER =
      "task_id,assignee,type,customer,priority,created_at,due_at,completed_at,accurate\n";

  private static final List<String> PATHS =
      List.of(
          "/v1/metric-series?employeeId=plan-7&measure=prep_minutes&from=2024-01&to=2024-12"
              + "&granularity=YEAR",
          "/v1/metric-records?employeeId=plan-7&measure=prep_minutes&period=2024",
          "/v1/metric-records?employeeId=plan-7&measure=on_time_rate&period=2024",
          "/v1/metric-records?employeeId=plan-7&measure=supported_sales&period=2024",
          "/v1/activities?employeeId=plan-7&from=2024-01-01&to=2024-12-31",
          "/v1/deals?employeeId=plan-7&from=2024-01-01&to=2024-12-31",
          "/v1/data-points?employeeId=plan-7&from=2024-01-01&to=2024-12-31",
          "/v1/data-points/plan/7",
          "/v1/fact-flags",
          "/v1/fact-flags?employeeId=plan-7",
          "/v1/fact-flags?measure=prep_minutes&state=OPEN",
          "/v1/fact-flags?month=2024-03&state=OPEN",
          "/v1/restatements?from=2024-01&to=2024-12",
          "/v1/restatements?employeeId=plan-7&from=2024-01&to=2024-12",
          "/v1/contributions?employeeId=plan-7&period=2024",
          "/v1/contributions?dealId=plan:7",
          "/v1/contributions/totals?employeeId=plan-7&period=2024",
          "/v1/team-figures?team=plan-team-7&measure=prep_minutes&period=2024",
          "/v1/fact-attestations?employeeId=plan-7",
          "/v1/fact-attestations?recordId=plan:7",
          "/v1/fact-attestations?awaiting=me",
          "/v1/baselines?employeeId=plan-7");

  @Inject Jdbi jdbi;

  @BeforeEach
  void fill() {
    jdbi.useHandle(handle -> handle.createScript(PlanData.FILL).executeAsSeparateStatements());
  }

  @AfterEach
  void empty() {
    jdbi.useHandle(handle -> handle.createScript(PlanData.EMPTY).executeAsSeparateStatements());
  }

  @Test
  void shouldFindByAnIndexWhateverIsAsked() {
    // Given: a reader of everything, somebody above, and the person
    List<String> tokens =
        List.of(Tokens.auditor(), Tokens.employee("plan-boss-7"), Tokens.employee("plan-7"));

    // When
    List<Asked> asked = new ArrayList<>();
    for (String path : PATHS) {
      tokens.forEach(token -> asked.addAll(asked(path, token)));
    }

    // Then
    assertThat(asked).hasSizeGreaterThan(PATHS.size() * tokens.size());
    assertThat(asked).filteredOn(one -> one.scans().findAny().isPresent()).isEmpty();
  }

  /**
   * A planner that counts the ids collects pages first, and where facts are in no order reads all
   * of them.
   */
  @Test
  void shouldFindKnownFactsByAnIndexHoweverManyAFileHas() {
    // Given: a file of facts as they are stored
    String file =
        IntStream.rangeClosed(1, 10_000)
            .filter(number -> number % 2000 > 0)
            .mapToObj(QueryPlanTest::row)
            .collect(Collectors.joining("\n", HEADER, "\n"));

    // When
    List<Asked> asked =
        asked(
            IMPORTS,
            "a file",
            () -> {
              Api.Import done = Api.importFile("task-tool", "plan", file.getBytes(UTF_8));
              assertThat(done.counts()).containsExactly(0, 0, 9_995, 0);
            });

    // Then
    assertThat(asked)
        .filteredOn(one -> one.sql().contains("from activity where source"))
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.plan().findValuesAsText("Node Type"))
                    .contains("Index Scan")
                    .doesNotContain("Seq Scan", "Bitmap Heap Scan"));
  }

  /** A fact of {@link PlanData}. */
  private static String row(int number) {
    Instant done = Instant.parse("2024-01-01T00:00:00Z").plus(number % 360, ChronoUnit.DAYS);
    return "%d,plan-%d,FOLLOW_UP,c,HIGH,,%s,%s,true".formatted(number, number % 2000, done, done);
  }

  private List<Asked> asked(String path, String token) {
    return asked(REQUESTS, path, () -> as(token).get(path).then().statusCode(lessThan(500)));
  }

  /** The queries that answer a request, each with its plan. */
  private List<Asked> asked(String threads, String path, Runnable request) {
    List<Asked> asked = new ArrayList<>();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            // A script has none.
            String sql = Objects.requireNonNullElse(context.getRawSql(), "").strip();
            boolean query = sql.startsWith("select") || sql.startsWith("with");
            if (query
                && LARGE.stream().anyMatch(sql::contains)
                && Thread.currentThread().getName().startsWith(threads)) {
              asked.add(new Asked(path, sql, explain(context)));
            }
          }
        });
    try {
      request.run();
    } finally {
      jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }
    return asked;
  }

  /** The driver shows a statement with the values that are bound to it. */
  private static JsonNode explain(StatementContext context) {
    try (Statement statement = context.getConnection().createStatement();
        ResultSet plan = statement.executeQuery("explain (format json) " + bound(context))) {
      plan.next();
      return EventJson.read(plan.getString(1), JsonNode.class);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static String bound(StatementContext context) throws SQLException {
    return context.getStatement().unwrap(PGStatement.class).toString();
  }

  /** A query and its plan. */
  private record Asked(String path, String sql, JsonNode plan) {

    Stream<String> scans() {
      return plan.findParents("Node Type").stream()
          .filter(node -> node.path("Node Type").asText().equals("Seq Scan"))
          .map(node -> node.path("Relation Name").asText())
          .filter(LARGE::contains);
    }

    @Override
    public String toString() {
      return path + " reads all of " + scans().toList() + ":\n" + sql + "\n" + plan;
    }
  }
}

package org.annum.metrics.jdbc;

import static org.annum.metrics.source.Sources.ADMINISTRATOR;
import static org.annum.metrics.source.Sources.await;
import static org.annum.metrics.source.Sources.ended;
import static org.annum.metrics.source.Sources.health;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.request;
import static org.annum.metrics.source.Sources.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.metrics.source.Sources;
import org.annum.testkit.Infrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class JdbcSourceTest {
  private final String url = CrmDatabase.url();
  private final String user = CrmDatabase.user();

  @ConfigProperty(name = "annum.secrets.directory")
  Path secrets;

  @Inject TestPeople people;

  private final String source = name();
  private final String table = "task_of_" + source.replace('-', '_');
  private Jdbi crm;
  private String employee;

  @BeforeEach
  void begin() throws IOException {
    CrmDatabase.placeSecrets(secrets);
    crm = Jdbi.create(url, "postgres", "postgres");
    employee = people.employee();
    crm.useHandle(
        handle ->
            handle.execute(
                "create table "
                    + table
                    + " (id bigint primary key, owner text, prio text, due timestamptz,"
                    + " done timestamp, ok boolean, changed timestamptz)"));
  }

  @Test
  void shouldPullEveryRowOnceThoughManyChangedAtTheSameTime() {
    // Given: 250 rows of 3 times, in pages of 40
    tasks(1, 250);
    create(Map.of("pageSize", 40));

    // When
    JsonPath first = run(source);
    JsonPath second = run(source);

    // Then
    assertThat(counts(first)).containsExactly(250, 0, 0, 0);
    assertThat(first.getInt("pages")).isEqualTo(7);
    assertThat(second.getInt("pages")).isZero();
    assertThat(completed()).isEqualTo("[250]");

    // When: one is corrected, one is new
    execute("update %s set owner = 'nobody', changed = '2024-04-02Z' where id = 7");
    tasks(251, 251);
    JsonPath third = run(source);

    // Then
    assertThat(counts(third)).containsExactly(1, 0, 0, 1);
    assertThat(completed()).isEqualTo("[251]");
    assertThat(health(source).getInt("openRejections")).isEqualTo(1);
  }

  @Test
  void shouldTranslateColumnsAndTypes() {
    // Given
    execute(
        "insert into %s values (1, '"
            + employee
            + "', '高', '2024-03-05T18:00:00+08', '2024-03-05 17:00', true, '2024-03-06Z')");
    create(Map.of());

    // When
    run(source);

    // Then
    JsonPath fact = Sources.get("/v1/activities/" + source + "/1");
    assertThat(fact.getString("priority")).isEqualTo("HIGH");
    assertThat(fact.getString("dueAt")).startsWith("2024-03-05T18:00:00+08:00");
    assertThat(fact.getString("completedAt")).startsWith("2024-03-05T17:00:00+08:00");
    assertThat(fact.getBoolean("accurate")).isTrue();
  }

  @Test
  void shouldGoOnExactlyWhereTheForeignDatabaseDied() {
    // Given: a page every three seconds
    tasks(1, 90);
    Map<String, Object> slow = source(Map.of("pageSize", 30));
    slow.put("requestsPerMinute", 20);
    Sources.create(slow).then().statusCode(201);
    String run = request(source);
    await().until(() -> Sources.get(run).getInt("pages") == 1);

    // When
    crm.useHandle(
        handle ->
            handle
                .select(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = ?",
                    user)
                .mapToMap()
                .list());

    // Then
    assertThat(ended(run).getString("state")).isEqualTo("FAILED");
    assertThat(ended(run).getString("error.code")).isEqualTo("jdbc.unavailable");

    // When: it is there again, and may be asked faster
    slow.remove("requestsPerMinute");
    slow.remove("name");
    Api.as(Sources.ADMINISTRATOR)
        .header("If-Match", "*")
        .body(slow)
        .put("/v1/fact-sources/" + source)
        .then()
        .statusCode(200);
    JsonPath again = run(source);

    // Then
    assertThat(ended(run).getInt("accepted") + again.getInt("accepted")).isEqualTo(90);
    assertThat(again.getInt("unchanged")).isZero();
    assertThat(completed()).isEqualTo("[90]");
  }

  @Test
  void shouldFindWhatWasCommittedLateWithinItsOverlap() {
    // Given: a row that was changed before others, but is seen after them
    tasks(1, 10);
    create(Map.of("cursor", cursor(Map.of("overlap", "PT1H"))));
    run(source);
    execute(
        "insert into %s select 11, owner, prio, due, done, ok, changed - interval '59 minutes'"
            + " from {table} where id = 10");
    execute(
        "insert into %s select 12, owner, prio, due, done, ok, changed - interval '61 minutes'"
            + " from {table} where id = 10");

    // When
    JsonPath late = run(source);
    JsonPath again = run(source);

    // Then
    assertThat(counts(late).get(0)).isEqualTo(1);
    assertThat(completed()).isEqualTo("[11]");
    assertThat(counts(again).get(0)).isZero();
  }

  @Test
  void shouldRemoveWhatIsMarkedAsDeleted() {
    // Given
    tasks(1, 10);
    Map<String, Object> marked = source(Map.of());
    Map<String, Object> settings = new HashMap<>(asMap(marked.get("settings")));
    Map<String, Object> facts = new HashMap<>(asMap(settings.get("facts")));
    facts.put("deleted", Map.of("from", "prio", "equals", "已删除"));
    settings.put("facts", facts);
    marked.put("settings", settings);
    Sources.create(marked).then().statusCode(201);
    run(source);
    assertThat(completed()).isEqualTo("[10]");

    // When
    crm.useHandle(
        handle ->
            handle.execute(
                "update " + table + " set prio = '已删除', changed = now() where id in (3, 5)"));
    JsonPath second = run(source);

    // Then
    assertThat(second.getString("state")).isEqualTo("SUCCEEDED");
    assertThat(second.getInt("rejected")).isZero();
    assertThat(completed()).isEqualTo("[8]");
  }

  @Test
  void shouldMoveAlongNumbersFromAStart() {
    // Given
    tasks(1, 20);
    create(Map.of("cursor", Map.of("column", "id", "key", "id", "type", "NUMBER", "start", "6")));

    // When
    JsonPath first = run(source);
    tasks(21, 22);
    JsonPath second = run(source);

    // Then
    assertThat(counts(first).get(0)).isEqualTo(15);
    assertThat(counts(second).get(0)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select id, no_such_column from {table} | jdbc.query-refused | REFUSED",
        "select 1 as id, nextval('{table}_seq') as changed | jdbc.query-writes | REFUSED",
        "select id, changed, pg_sleep(5) from {table} | jdbc.timeout | RETRYING",
        "select cast(null as bigint) as id, now() as changed | jdbc.key-missing | REFUSED",
        "select true as id, now() as changed | jdbc.key-unusable | REFUSED",
        "select id, due::date as changed from {table} | jdbc.query-refused | REFUSED"
      })
  void shouldSayWhyAQueryDoesNotWork(String query, String code, String status) {
    // Given
    tasks(1, 1);
    execute("create sequence {table}_seq");
    execute("grant usage on sequence {table}_seq to " + user);
    Map<String, Object> broken =
        source(Map.of("query", query.replace("{table}", table), "timeout", "PT1S"));
    broken.put("enabled", true);

    // When
    Sources.create(broken).then().statusCode(201);

    // Then
    await().until(() -> health(source).getString("error.code") != null);
    assertThat(health(source).getString("error.code")).isEqualTo(code);
    assertThat(health(source).getString("status")).isEqualTo(status);
  }

  @Test
  void shouldRestWithAWrongPasswordUntilItIsRight() {
    // Given
    tasks(1, 1);
    create(Map.of("password", "file:wrong"));

    // When
    JsonPath refused = run(source);
    Map<String, Object> change = source(Map.of());
    change.remove("name");
    Api.as(ADMINISTRATOR)
        .header("If-Match", "*")
        .body(change)
        .put("/v1/fact-sources/" + source)
        .then()
        .statusCode(200);

    // Then
    assertThat(refused.getString("error.code")).isEqualTo("jdbc.login-refused");
    assertThat(run(source).getString("state")).isEqualTo("SUCCEEDED");
  }

  @Test
  void shouldRefuseSettingsThatCouldDoHarm() {
    // Given
    Map<String, Object> settings =
        Map.of(
            "url",
            "jdbc:postgresql://localhost.example.org/crm",
            "password",
            CrmDatabase.PASSWORD,
            "query",
            "select 1; drop table task",
            "cursor",
            Map.of("column", "id) or (1=1", "key", "id", "type", "TIME", "start", "soon"),
            "timeout",
            "PT0S",
            "pageSize",
            0);

    // Then
    String answer =
        Sources.create(source(settings))
            .then()
            .statusCode(422)
            .body(
                "errors.pointer",
                containsInAnyOrder(
                    "/settings/url",
                    "/settings/password",
                    "/settings/query",
                    "/settings/cursor/column",
                    "/settings/cursor/start",
                    "/settings/timeout",
                    "/settings/pageSize"))
            .extract()
            .asString();
    assertThat(answer).doesNotContain(CrmDatabase.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({"?socketFactory=x", "/../other", "?user=postgres&password=x", "@elsewhere"})
  void shouldRefuseAnAddressThatSaysMoreThanADatabase(String more) {
    Sources.create(source(Map.of("url", url + more)))
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("jdbc.url-not-allowed"));
  }

  private void create(Map<String, Object> settings) {
    Sources.create(source(settings)).then().statusCode(201);
  }

  private Map<String, Object> source(Map<String, Object> changes) {
    Map<String, Object> settings =
        new HashMap<>(
            Map.of(
                "url",
                url,
                "user",
                user,
                "password",
                "file:crm-db",
                "query",
                "select id, owner, prio, due, done, ok, changed from " + table,
                "cursor",
                cursor(Map.of()),
                "facts",
                Map.of(
                    "kind",
                    "ACTIVITY",
                    "fields",
                    Map.of(
                        "externalId", "id",
                        "employeeId", "OWNER",
                        "type", Map.of("constant", "FOLLOW_UP"),
                        "priority",
                            Map.of("from", "prio", "values", Map.of("高", "HIGH", "普通", "NORMAL")),
                        "dueAt", "due",
                        "completedAt", "done",
                        "accurate", "ok"))));
    settings.putAll(changes);
    return Sources.source(source, "jdbc", settings);
  }

  @SuppressWarnings("unchecked") // settings are made above
  private static Map<String, Object> asMap(Object settings) {
    return (Map<String, Object>) settings;
  }

  private static Map<String, Object> cursor(Map<String, Object> more) {
    Map<String, Object> cursor =
        new HashMap<>(Map.of("column", "changed", "key", "id", "type", "TIME"));
    cursor.putAll(more);
    return cursor;
  }

  /** Done follow-ups, of which every hundred changed at the same time. */
  private void tasks(int from, int to) {
    crm.useHandle(
        handle ->
            handle.execute(
                "insert into "
                    + table
                    + " select id, ?, '普通', '2024-03-05T18:00:00+08', '2024-03-05 17:00', true,"
                    + " timestamptz '2024-04-01Z' + (id / 100) * interval '1 hour'"
                    + " from generate_series(?, ?) id",
                employee,
                from,
                to));
  }

  private void execute(String sql) {
    crm.useHandle(handle -> handle.execute(sql.replace("%s", table).replace("{table}", table)));
  }

  private String completed() {
    return Api.series(employee, "follow_ups_completed", "2024-03", "2024-03", "MONTH")
        .getString("points.value");
  }

  private static List<Integer> counts(JsonPath run) {
    return List.of(
        run.getInt("accepted"),
        run.getInt("replaced"),
        run.getInt("unchanged"),
        run.getInt("rejected"));
  }
}

package org.annum.metrics.pull;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.source.Sources.ADMINISTRATOR;
import static org.annum.metrics.source.Sources.health;
import static org.annum.metrics.source.Sources.hours;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.run;
import static org.annum.metrics.source.Sources.scripted;
import static org.annum.metrics.source.Sources.workDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.metrics.TestPeople;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.PulledFact;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.source.ScriptedConnector;
import org.annum.metrics.source.Sources;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SourceRejectionTest {
  @Inject ScriptedConnector connector;
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private final String source = name();
  private final String stranger = "stranger-of-" + source;

  @Test
  void shouldKeepWhatItLeftOutAndTakeTheRest() {
    // Given
    String id = people.employee();
    scripted(source);
    ObjectNode broken = workDay(id, "2").put("value", "many").put("occurredAt", "04/05/2024");
    ObjectNode nameless = workDay(id, "").put("customer", "\0");
    connector.when(
        source,
        pull -> pull.page(page(workDay(id, "1"), broken, nameless, workDay(stranger, "3"))));

    // When
    JsonPath run = run(source);

    // Then
    assertThat(run.getInt("accepted")).isEqualTo(1);
    assertThat(run.getInt("rejected")).isEqualTo(3);
    assertThat(hours(id)).isEqualTo("[8]");
    assertThat(health(source).getInt("openRejections")).isEqualTo(3);
    int looks = looks();
    JsonPath rejections = rejections("runId=" + run.getString("runId"));
    assertThat(looks()).isEqualTo(looks + 1);
    assertThat(rejections.getList("items[0].errors.pointer"))
        .containsExactlyInAnyOrder("/occurredAt", "/value");
    assertThat(rejections.getString("items[0].fact.value")).isEqualTo("many");
    assertThat(rejections.getList("items[1].errors.code"))
        .containsExactlyInAnyOrder("fact.value-missing", "fact.field-unknown");
    assertThat(rejections.getList("items[2].errors.code")).containsExactly("fact.employee-unknown");
    assertThat(rejections.getString("items[2].errors[0].detail")).contains("员工");
  }

  @Test
  void shouldTakeAFactOfSomebodyWhoBecameKnownLater() {
    // Given: two runs that met somebody unknown
    scripted(source);
    connector.when(source, pull -> pull.page(page(workDay(stranger, "1"))));
    run(source);
    run(source);
    assertThat(rejections("open=true").getList("items.attempts")).containsExactly(2);

    // When: goals-service told who that is, and the source has nothing new
    people.known(stranger);
    age();
    connector.when(source, pull -> {});
    JsonPath again = run(source);

    // Then
    assertThat(again.getInt("accepted")).isEqualTo(1);
    assertThat(hours(stranger)).isEqualTo("[8]");
    assertThat(rejections("open=true").getList("items")).isEmpty();
    assertThat(rejections("open=false").getList("items.settlement")).containsExactly("TAKEN");
    assertThat(health(source).getInt("openRejections")).isZero();
  }

  @Test
  void shouldNotReplaceANewerFactThatCameAnotherWay() {
    // Given: a fact of somebody unknown, and then the same fact from a file, of somebody known
    String id = people.employee();
    scripted(source);
    connector.when(source, pull -> pull.page(page(workDay(stranger, "1"))));
    run(source);
    ObjectNode newer = workDay(id, "1").put("source", source).put("value", 7);
    newer.put("occurredAt", "2024-03-05T10:00:00+08:00");
    as(Tokens.system("facts:write"))
        .body(Map.of("items", List.of(newer)))
        .post("/v1/data-points/bulk")
        .then()
        .statusCode(207)
        .body("failed", equalTo(0));

    // When: the stranger is known now, and it is time to offer the first one again
    people.known(stranger);
    age();
    connector.when(source, pull -> {});
    run(source);

    // Then
    assertThat(hours(id)).isEqualTo("[7]");
    assertThat(hours(stranger)).isEqualTo("[]");
    assertThat(rejections("open=false").getList("items.settlement")).containsExactly("TAKEN");
  }

  @Test
  void shouldRemoveFactsThatAreGoneOverThere() {
    // Given
    String id = people.employee();
    scripted(source);
    connector.when(
        source,
        pull ->
            pull.page(
                page(
                    workDay(id, "1"), workDay(id, "2"), workDay(id, "3"), workDay(stranger, "4"))));
    run(source);
    assertThat(hours(id)).isEqualTo("[24]");

    // When: the last word on each counts
    PulledFact back = PulledFact.present(workDay(id, "3").put("value", "5"));
    List<PulledFact> changes =
        List.of(
            gone("1"),
            PulledFact.present(workDay(id, "2")),
            gone("2"),
            gone("3"),
            back,
            gone("4"),
            gone("never there"));
    connector.when(
        source,
        pull -> pull.page(new FactPage(FactKind.DATA_POINT, changes, TextNode.valueOf("y"))));
    JsonPath second = run(source);

    // Then
    assertThat(second.getString("state")).isEqualTo("SUCCEEDED");
    assertThat(second.getInt("replaced")).isEqualTo(1);
    assertThat(hours(id)).isEqualTo("[5]");
    assertThat(rejections("open=true").getList("items")).isEmpty();
  }

  @Test
  void shouldSettleARejectionByALaterFactOfItsId() {
    // Given
    String id = people.employee();
    scripted(source);
    ObjectNode broken = workDay(id, "1").put("value", "many");
    connector.when(source, pull -> pull.page(page(workDay(id, "1"), broken)));
    run(source);
    assertThat(rejections("open=true").getList("items")).hasSize(1);

    // When
    connector.when(source, pull -> pull.page(page(broken, workDay(id, "1").put("value", "7"))));
    run(source);

    // Then
    assertThat(rejections("open=true").getList("items")).isEmpty();
    assertThat(hours(id)).isEqualTo("[7]");
  }

  @Test
  void shouldKeepAMonthOpenUntilSomebodyDecides() {
    // Given
    scripted(source);
    connector.when(source, pull -> pull.page(page(workDay(stranger, "1"))));
    run(source);
    long rejection = rejections("open=true").getLong("items[0].rejectionId");
    check("source-rejections", true);

    // When
    String path = "/v1/fact-sources/" + source + "/rejections/" + rejection;
    as(ADMINISTRATOR).delete(path).then().statusCode(204);

    // Then
    check("source-rejections", false);
    as(ADMINISTRATOR)
        .delete(path)
        .then()
        .statusCode(404)
        .body("code", equalTo("fact-source.rejection-not-found"));
    assertThat(rejections("open=false").getList("items.settlement")).containsExactly("DISMISSED");
  }

  @Test
  void shouldKeepAMonthOpenUntilItsSourcesWerePulledSince() {
    // Given: a source that runs by itself and never succeeded since the month ended
    Map<String, Object> enabled = Sources.source(source, "scripted", Map.of());
    enabled.put("enabled", true);
    Sources.create(enabled).then().statusCode(201);
    Sources.await().until(() -> health(source).getString("lastSuccessAt") != null);
    check("sources-up-to-date", false);

    // When
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update source_pull set complete_until = '2024-03-31T15:00:00Z' where source = ?",
                source));

    // Then
    check("sources-up-to-date", true);
    assertThat(health(source).getBoolean("upToDate")).isFalse();
  }

  private void check(String code, boolean open) {
    as(ADMINISTRATOR)
        .get("/v1/period-closes/checks?month=2024-03")
        .then()
        .statusCode(200)
        .body(
            "find { it.code == '" + code + "' }.open",
            open ? hasItem(source) : not(hasItem(source)));
  }

  private JsonPath rejections(String query) {
    return as(ADMINISTRATOR)
        .header("Accept-Language", "zh")
        .get("/v1/fact-sources/" + source + "/rejections?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private int looks() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from audit_record
                    where action = 'facts.read' and subject_id = '*' and actor = 'E9001'
                    """)
                .mapTo(Integer.class)
                .one());
  }

  private static PulledFact gone(String id) {
    return PulledFact.gone(JsonNodeFactory.instance.objectNode().put("externalId", id));
  }

  private void age() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update source_rejection set rejected_at = now() - interval '2 hours'"
                    + " where source = ?",
                source));
  }

  private static FactPage page(ObjectNode... facts) {
    return FactPage.of(FactKind.DATA_POINT, List.of(facts), TextNode.valueOf("x"));
  }
}

package org.annum.metrics.pull;

import static org.annum.metrics.source.Sources.await;
import static org.annum.metrics.source.Sources.counts;
import static org.annum.metrics.source.Sources.ended;
import static org.annum.metrics.source.Sources.health;
import static org.annum.metrics.source.Sources.hours;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.request;
import static org.annum.metrics.source.Sources.run;
import static org.annum.metrics.source.Sources.scripted;
import static org.annum.metrics.source.Sources.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.metrics.source.ScriptedConnector;
import org.annum.metrics.source.Sources;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SourcePullTest {
  @Inject ScriptedConnector connector;
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private final String source = name();

  @Test
  void shouldGoOnWhereThePageBeforeEnded() {
    // Given
    String id = people.employee();
    scripted(source);
    connector.when(source, pull -> upTo(pull, id, 4, 2));

    // When
    JsonPath first = run(source);
    connector.when(source, pull -> upTo(pull, id, 5, 2));
    JsonPath second = run(source);

    // Then
    assertThat(counts(first)).containsExactly(2, 4, 0, 0, 0);
    assertThat(counts(second)).containsExactly(1, 1, 0, 0, 0);
    assertThat(second.getString("cause")).isEqualTo("REQUEST");
    assertThat(second.getString("requestedBy")).isEqualTo("E9001");
    assertThat(hours(id)).isEqualTo("[40]");
    assertThat(health(source).getInt("accepted")).isEqualTo(5);
    assertThat(health(source).getString("lastSuccessAt")).isNotNull();
    assertThat(health(source).getInt("lagSeconds")).isBetween(0, 30);
    assertThat(Sources.get("/v1/fact-sources/" + source + "/runs").getList("items.runId"))
        .containsExactly(second.getString("runId"), first.getString("runId"));
  }

  @Test
  void shouldCountEachFactOnceWhenThePageDiesBeforeItsCommit() throws Exception {
    // Given
    String id = people.employee();
    scripted(source);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    connector.when(
        source,
        pull -> {
          started.countDown();
          goOn.await();
          upTo(pull, id, 6, 3);
        });
    String killed = request(source);
    started.await();

    // When: its connection is killed when the facts are written and the cursor is not
    jdbi.useTransaction(
        handle -> {
          handle
              .select("select from source_pull where source = ? for update", source)
              .mapToMap()
              .list();
          goOn.countDown();
          await().until(() -> killWhoMovesACursor() == 1);
        });

    // Then: it goes on by itself, and that our database was away is no failure of the source
    assertThat(counts(ended(killed))).containsExactly(2, 6, 0, 0, 0);
    assertThat(ended(killed).getString("error")).isNull();
    assertThat(health(source).getString("failedAt")).isNull();
    assertThat(hours(id)).isEqualTo("[48]");
  }

  @Test
  void shouldBeginAgainWhenItsCursorIsForgotten() {
    // Given
    String id = people.employee();
    scripted(source);
    connector.when(source, pull -> upTo(pull, id, 3, 3));
    run(source);

    // When
    Api.as(Sources.ADMINISTRATOR)
        .delete("/v1/fact-sources/" + source + "/cursor")
        .then()
        .statusCode(204);
    JsonPath again = run(source);

    // Then
    assertThat(counts(again)).containsExactly(1, 0, 0, 3, 0);
    assertThat(hours(id)).isEqualTo("[24]");
  }

  private int killWhoMovesACursor() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'
                      and query like '%with advanced as%'
                    """)
                .mapTo(Integer.class)
                .one());
  }
}

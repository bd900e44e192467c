package org.annum.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EventConsumerTest {
  private final String key = UUID.randomUUID().toString();

  @Inject Widgets widgets;
  @Inject LateConsumer late;
  @Inject Jdbi jdbi;
  @Inject MeterRegistry meters;
  @Inject @Readiness ConsumerReadiness readiness;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Test
  void shouldKeepTheNewestVersionWhenEventsComeTwiceAndOutOfOrder() {
    // Given
    widgets.send(key, 3, "{\"size\":30}");
    await().until(() -> widgets.state(key).isPresent());

    // When
    widgets.send(key, 3, "{\"size\":30}");
    widgets.send(key, 2, "{\"size\":20}");
    widgets.send(key, 5, "{\"size\":50}");
    widgets.send(key, 4, "{\"size\":40}");
    widgets.send(key, 1, "{\"size\":10}");
    settle();

    // Then
    assertThat(widgets.state(key)).contains("v5 size 50");
  }

  @Test
  void shouldStayDeletedWhenAnOlderEventComesLate() {
    // Given
    widgets.send(key, 1, "{\"size\":10}");
    widgets.send(key, 2, null);
    await().until(() -> widgets.state(key).equals(Optional.of("v2 erased")));

    // When
    widgets.send(key, 1, "{\"size\":10}");
    settle();

    // Then
    assertThat(widgets.state(key)).contains("v2 erased");
  }

  @Test
  void shouldApplyTheOthersWhenSomeRecordsCannotBeApplied() {
    // Given
    String mark = "\"mark\":\"" + key + "\"";

    // When
    widgets.send(key + "-1", 1, "{\"size\":1}");
    widgets.send(key + "-torn", 1, "{\"size\":1, %s".formatted(mark));
    widgets.send(key + "-2", 1, "{\"size\":2}");
    widgets.send(key + "-huge", 1, "{\"size\":101, %s}".formatted(mark));
    widgets.send(WidgetConsumer.TOPIC, key, null, "{\"size\":1, %s}".formatted(mark));
    widgets.send(WidgetConsumer.TOPIC, key, "new", "{\"size\":1, %s}".formatted(mark));
    widgets.send(key + "-3", 1, "{\"size\":3}");

    // Then
    await().until(() -> widgets.reasons(key).size() == 4);
    settle();
    assertThat(widgets.state(key + "-1")).contains("v1 size 1");
    assertThat(widgets.state(key + "-2")).contains("v1 size 2");
    assertThat(widgets.state(key + "-3")).contains("v1 size 3");
    assertThat(widgets.reasons(key))
        .anyMatch(reason -> reason.contains("no ce_sequence"))
        .anyMatch(reason -> reason.contains("ce_sequence is not a number"))
        .anyMatch(reason -> reason.contains("widget_view_size_range"))
        .anyMatch(reason -> reason.contains("body"));
  }

  @Test
  void shouldForgetADeadLetterWhenANewerVersionIsApplied() {
    // Given
    widgets.send(key, 1, "{\"size\":101, \"mark\":\"%s\"}".formatted(key));
    await().until(() -> widgets.reasons(key).size() == 1);

    // When
    widgets.send(key, 2, "{\"size\":2}");

    // Then
    await().until(() -> widgets.state(key).equals(Optional.of("v2 size 2")));
    assertThat(widgets.reasons(key)).isEmpty();
  }

  @Test
  void shouldPauseAndLoseNothingWhenTheDatabaseIsAway() throws SQLException {
    // Given
    String database =
        jdbi.withHandle(
            handle -> handle.createQuery("select current_database()").mapTo(String.class).one());
    settle();

    // When
    administer("alter database %s allow_connections false".formatted(database));
    administer(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
            .formatted(database));
    for (int i = 0; i < 20; i++) {
      widgets.send(key + "-" + i, 1, "{\"size\":%d, \"mark\":\"%s\"}".formatted(i, key));
    }

    // Then
    await().until(() -> readiness.call().getStatus() == HealthCheckResponse.Status.DOWN);
    await().until(() -> lag() >= 20);
    administer("alter database %s allow_connections true".formatted(database));
    await().until(() -> readiness.call().getStatus() == HealthCheckResponse.Status.UP);
    await().until(() -> widgets.state(key + "-19").isPresent());
    settle();
    for (int i = 0; i < 20; i++) {
      assertThat(widgets.state(key + "-" + i)).contains("v1 size " + i);
    }
    assertThat(widgets.reasons(key)).isEmpty();
    await().until(() -> lag() == 0);
  }

  @Test
  void shouldCountADeadLetterWhenARecordIsSetAside() {
    // Given
    settle();
    double before = deadLetters();

    // When
    widgets.send(key, 1, "{\"size\":101}");

    // Then
    await().until(() -> deadLetters() == before + 1);
  }

  @Test
  void shouldReadATopicWhenItIsCreatedLater() throws Exception {
    // Given
    int before = late.applied();
    try (Admin admin = Admin.create(kafka)) {
      admin.createTopics(List.of(new NewTopic(LateConsumer.TOPIC, 1, (short) 1))).all().get();
    }

    // When
    widgets.send(LateConsumer.TOPIC, null, "1", "{\"mark\":\"%s\"}".formatted(key));
    widgets.send(LateConsumer.TOPIC, key, "1", "{}");

    // Then
    await().until(() -> late.applied() > before);
    assertThat(widgets.reasons(key)).singleElement().asString().contains("no key");
  }

  private double lag() {
    return meters.get("annum.consumer.lag").tag("topic", WidgetConsumer.TOPIC).gauge().value();
  }

  private double deadLetters() {
    return meters.get("annum.dead.letters").gauge().value();
  }

  /** Waits until all that was sent so far is applied: each partition is read in order. */
  private void settle() {
    List<String> ends = List.of("end-a", "end-b", "end-c", "end-d", "end-e", "end-f", "end-g");
    ends.forEach(end -> widgets.send(key + end, 1, "{\"size\":1}"));
    await().until(() -> ends.stream().allMatch(end -> widgets.state(key + end).isPresent()));
  }

  private static void administer(String sql) throws SQLException {
    try (Connection connection = Infrastructure.postgres().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

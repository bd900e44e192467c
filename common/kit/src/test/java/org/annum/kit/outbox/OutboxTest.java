package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OutboxTest {
  private static final String TOPIC = "kit.test.published.v1";

  private final String key = UUID.randomUUID().toString();

  @Inject Outbox outbox;
  @Inject RelayLifecycle relay;
  @Inject Jdbi jdbi;
  @Inject MeterRegistry meters;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @BeforeEach
  void awaitLeader() {
    await().until(relay::isLeader);
  }

  @Test
  void shouldPublishAtOnceWhenTheTransactionCommits() {
    // When
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              outbox.append(event(1));
              outbox.append(List.of(event(2)));
            });

    // Then sooner than the relay looks by itself
    await().atMost(Duration.ofSeconds(2)).until(() -> waiting() == 0);
    assertThat(published()).containsExactly("1", "2");
  }

  @Test
  void shouldPublishEachEventWhenManyAreLeftAtOnce() {
    // Given more than a row holds, one of them a deletion
    List<OutboxEvent> events =
        LongStream.rangeClosed(1, 1200)
            .mapToObj(
                version ->
                    version == 700
                        ? OutboxEvent.deletion(TOPIC, key, "org.annum.widget", version)
                        : event(version))
            .toList();

    // When
    QuarkusTransaction.requiringNew().run(() -> outbox.append(events));

    // Then
    await().until(() -> waiting() == 0);
    List<ConsumerRecord<byte[], byte[]>> published = records();
    assertThat(published)
        .extracting(event -> TopicReader.header(event, "ce_sequence"))
        .containsExactlyElementsOf(
            events.stream().map(event -> String.valueOf(event.version())).toList());
    assertThat(published)
        .extracting(event -> TopicReader.header(event, "ce_id"))
        .doesNotHaveDuplicates();
    assertThat(published.get(699).value()).isNull();
    assertThat(new String(published.get(700).value(), UTF_8)).isEqualTo("{\"size\":701}");
  }

  @Test
  void shouldPublishNothingWhenTheTransactionRollsBack() {
    // When
    QuarkusTransaction.begin();
    outbox.append(event(1));
    QuarkusTransaction.rollback();
    QuarkusTransaction.requiringNew().run(() -> outbox.append(event(2)));

    // Then
    await().until(() -> waiting() == 0);
    assertThat(published()).containsExactly("2");
  }

  @Test
  void shouldShowWhatWaitsAndForHowLongWhenNobodyPublishes() {
    // Given a lease that nobody uses
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update outbox_lease
                set owner = 'nobody', epoch = epoch + 1, lease_until = 'infinity'
                """));
    await().until(() -> !relay.isLeader());

    // When
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into outbox
                  (topic, message_key, event_type, version, payload, created_at)
                select ?, ?, 'org.annum.widget', version, '{}', now() - interval '1 hour'
                from generate_series(1, 3) version
                """,
                TOPIC,
                key));

    // Then
    await().until(() -> gauge("annum.outbox.rows") == 3);
    assertThat(gauge("annum.outbox.oldest.age")).isBetween(3600.0, 3660.0);
    jdbi.useHandle(handle -> handle.execute("update outbox_lease set lease_until = '-infinity'"));
    await().until(() -> gauge("annum.outbox.rows") == 0);
    assertThat(gauge("annum.outbox.oldest.age")).isZero();
    assertThat(gauge("annum.outbox.leader")).isEqualTo(1);
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }

  private OutboxEvent event(long version) {
    return new OutboxEvent(TOPIC, key, "org.annum.widget", version, Map.of("size", version));
  }

  private long waiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from outbox where message_key = :key")
                .bind("key", key)
                .mapTo(Long.class)
                .one());
  }

  private List<String> published() {
    return records().stream().map(event -> TopicReader.header(event, "ce_sequence")).toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> records() {
    String servers = String.valueOf(kafka.get("bootstrap.servers"));
    return TopicReader.read(servers, TOPIC, 1).stream()
        .filter(event -> TopicReader.key(event).equals(key))
        .toList();
  }

  @Singleton
  static class Topic {
    @Produces
    @Singleton
    OwnedTopic topic() {
      return OwnedTopic.deleted(TOPIC, Duration.ofDays(1));
    }
  }
}

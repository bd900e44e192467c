package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.annum.kit.problem.Violation;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others write is taken in once each, whatever happens to replicas, groups and topics. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ForeignEventLoopTest {
  private static final String ADD =
      """
      insert into note (topic, note_key, size) values (:topic, :key, :size)
      """;

  @Inject Replicas replicas;
  @Inject Jdbi jdbi;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final List<Future<?>> sent = new ArrayList<>();
  private KafkaProducer<byte[], byte[]> producer;

  @BeforeEach
  void open() {
    producer =
        new KafkaProducer<>(
            new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void stop() throws InterruptedException {
    producer.close();
    assertThat(sent).allMatch(Future::isDone);
    replicas.stop();
  }

  @Test
  void shouldTakeEachEventInOnceWhenReplicasComeAndGo() throws Exception {
    // Given
    var bySecond = new AtomicInteger();
    EventLoop first = replicas.start(notes(new AtomicInteger()));
    send(0, 300);
    await().until(() -> taken() > 0);

    // When
    replicas.start(notes(bySecond));
    int sent = 300;
    while (bySecond.get() == 0) {
      send(sent, sent + 30);
      this.sent.get(sent).get();
      sent += 30;
    }
    first.stop();
    send(sent, sent + 300);

    // Then
    int all = sent + 300;
    await().until(() -> taken() >= all);
    await().until(() -> replicas.committed() == all);
    assertThat(taken()).isEqualTo(all);
  }

  @Test
  void shouldTakeNothingInTwiceWhenTheGroupForgetsWhereItWas() throws Exception {
    // Given
    replicas.start(notes(new AtomicInteger()));
    send(0, 100);
    await().until(() -> replicas.committed() == 100);
    replicas.stop();
    replicas.forgetCommitted();

    // When
    replicas.start(notes(new AtomicInteger()));
    send(100, 110);

    // Then
    await().until(() -> replicas.committed() == 110);
    assertThat(taken()).isEqualTo(110);
  }

  @Test
  void shouldTakeEachEventInOnceWhenTheDatabaseBreaksOffInBetween() throws Exception {
    // Given
    replicas.start(notes(new AtomicInteger()));
    send(0, 50);
    await().until(() -> taken() > 0);

    // When
    int all = 50;
    String database =
        jdbi.withHandle(
            handle -> handle.createQuery("select current_database()").mapTo(String.class).one());
    for (int round = 0; round < 5; round++) {
      send(all, all + 200);
      all += 200;
      breakConnections(database);
    }

    // Then
    int last = all;
    await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> taken() >= last);
    await().until(() -> replicas.committed() == last);
    assertThat(taken()).isEqualTo(last);
    assertThat(letters()).isEmpty();
  }

  @Test
  void shouldReadFromItsBeginningWhenATopicIsMadeAnew() throws Exception {
    // Given
    replicas.start(notes(new AtomicInteger()));
    send(0, 100);
    await().until(() -> taken() == 100);
    replicas.stop();
    replicas.makeTopicAnew();

    // When
    send(0, 50);
    replicas.start(notes(new AtomicInteger()));

    // Then
    await().until(() -> taken() == 150);
  }

  @Test
  void shouldSetAsideWhatIsRefusedAndWhatFailsAndTakeTheOthersIn() {
    // Given
    send("good-1", "{\"size\":1}");
    send("torn", "{\"size\":");
    send("refused", "{\"size\":-1}");
    send("failing", "{\"size\":1000}");
    send("good-2", "{\"size\":2}");

    // When
    replicas.start(notes(new AtomicInteger()));

    // Then
    await().until(() -> letters().size() == 3);
    await().until(() -> taken() == 2);
    assertThat(letters())
        .containsEntry(
            "torn", "[{\"code\": \"event.body-malformed\", \"pointer\": \"\", \"arguments\": []}]")
        .containsEntry(
            "refused", "[{\"code\": \"note.size\", \"pointer\": \"/size\", \"arguments\": []}]")
        .containsEntry("failing", "[]");
  }

  @Test
  void shouldForgetALetterWhenALaterEventOfItsKeyIsTakenIn() {
    // Given
    replicas.start(notes(new AtomicInteger()));
    send("mended", "{\"size\":-1}");
    await().until(() -> letters().size() == 1);

    // When
    send("mended", "{\"size\":1}");

    // Then
    await().until(() -> letters().isEmpty());
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void shouldDoWhatWasPutOffOnceNoMoreEventsWait() {
    // Given
    var caughtUp = new AtomicInteger();

    // When
    replicas.start(notes(new AtomicInteger(), caughtUp::incrementAndGet));
    await().until(() -> caughtUp.get() == 1);
    send("one", "{\"size\":1}");

    // Then
    await().until(() -> caughtUp.get() == 2);
    assertThat(taken()).isEqualTo(1);
  }

  private ForeignEventHandler notes(AtomicInteger counter) {
    return notes(counter, () -> {});
  }

  private ForeignEventHandler notes(AtomicInteger counter, Runnable catchUp) {
    return new ForeignEventHandler() {
      @Override
      public String topic() {
        return replicas.topic;
      }

      @Override
      public Map<Integer, List<Violation>> apply(List<ForeignEvent> events) {
        Map<Integer, List<Violation>> refused = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
          int size = events.get(i).data().path("size").asInt();
          if (size < 0) {
            refused.put(i, List.of(Violation.of("/size", "note.size")));
          } else {
            add(events.get(i).key(), size);
          }
        }
        counter.addAndGet(events.size());
        return refused;
      }

      @Override
      public void catchUp() {
        catchUp.run();
      }
    };
  }

  private void add(String key, int size) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("topic", replicas.topic)
                .bind("key", key)
                .bind("size", size)
                .execute());
  }

  private int taken() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from note where topic = :topic")
                .bind("topic", replicas.topic)
                .mapTo(Integer.class)
                .one());
  }

  private Map<String, String> letters() {
    Map<String, String> letters = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select message_key, violations from event_dead_letter where topic = :topic")
                .bind("topic", replicas.topic)
                .map((row, context) -> letters.put(row.getString(1), row.getString(2)))
                .list());
    return letters;
  }

  private static void breakConnections(String database) throws SQLException {
    try (Connection connection = Infrastructure.postgres().getPostgresDatabase().getConnection();
        PreparedStatement end =
            connection.prepareStatement(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")) {
      end.setString(1, database);
      end.execute();
    }
  }

  private void send(int from, int to) {
    for (int i = from; i < to; i++) {
      send("k" + i % 20, "{\"size\":%d}".formatted(i % 100));
    }
  }

  private void send(String key, @Nullable String body) {
    var event =
        new ProducerRecord<>(
            replicas.topic, key.getBytes(UTF_8), body == null ? null : body.getBytes(UTF_8));
    Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "/test", "ce_type", "note")
        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    sent.add(producer.send(event));
  }

  /** Rebalances take their time where many tests share a processor. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30));
  }
}

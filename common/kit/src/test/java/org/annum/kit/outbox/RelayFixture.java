package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.TracerProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.annum.kit.sql.PostgresJdbi;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.producer.Producer;
import org.jdbi.v3.core.Jdbi;

/** A service of its own: a database, a topic, and as many replicas of the relay as a test wants. */
final class RelayFixture {
  /** What makes the tables of the outbox. */
  private static final List<String> MIGRATIONS =
      List.of(
          "V202611240001__create_messaging_tables.sql",
          "V202611240030__keep_outbox_rows_whole.sql",
          "V202611240050__pack_events.sql",
          "V202612010010__compress_packed_events.sql");

  static final Duration LEASE = Duration.ofMillis(400);

  final String topic = "test." + UUID.randomUUID();
  final Jdbi jdbi = migratedDatabase();
  private final String service = topic;
  private final List<OutboxRelay> relays = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Object> kafka;

  RelayFixture() {
    this(Infrastructure.kafka().bootstrapServers());
  }

  RelayFixture(String bootstrapServers) {
    this.kafka = Map.of("bootstrap.servers", bootstrapServers);
  }

  void append(String key, long version) {
    append(topic, key, version, "{\"version\":%d}".formatted(version));
  }

  void append(String topic, String key, long version, String payload) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into outbox (topic, message_key, event_type, version, payload)
                values (?, ?, 'org.annum.test', ?, ?)
                """,
                topic,
                key,
                version,
                payload));
  }

  OutboxEvent event(String key, long version, String body) {
    return new OutboxEvent(topic, key, "org.annum.test", version, body);
  }

  /** As SQL leaves many events. */
  void appendPacked(OutboxEvent... events) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into outbox (topic, message_key, event_type, version, payload, packed)
                values (?, ?, 'org.annum.test', 1, ?, true)
                """,
                topic,
                events[0].key(),
                new String(PackedEvents.pack(List.of(events)), StandardCharsets.UTF_8)));
  }

  /** As the service leaves many events. */
  void appendCompressed(OutboxEvent... events) {
    CompressedPayload compressed =
        Objects.requireNonNull(CompressedPayload.of(PackedEvents.pack(List.of(events))));
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into outbox (topic, message_key, event_type, version, payload, packed,
                  compressed_payload, payload_size)
                values (?, ?, 'org.annum.test', 1, ?, true, ?, ?)
                """,
                topic,
                events[0].key(),
                CompressedPayload.MARK,
                compressed.frame(),
                compressed.size()));
  }

  long count(String table) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from <table>")
                .define("table", table)
                .mapTo(Long.class)
                .one());
  }

  List<String> deadLetterKeys() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select message_key from event_dead_letter
                    where direction = 'OUTGOING' order by id
                    """)
                .mapTo(String.class)
                .list());
  }

  OutboxRelay start() {
    return start(100, UnaryOperator.identity());
  }

  /** Starts a relay that keeps its lease for so long. */
  OutboxRelay start(Duration lease) {
    return start(100, lease, UnaryOperator.identity());
  }

  OutboxRelay start(int batchSize, UnaryOperator<Producer<byte[], byte[]>> wrapper) {
    return start(batchSize, LEASE, wrapper);
  }

  private OutboxRelay start(
      int batchSize, Duration lease, UnaryOperator<Producer<byte[], byte[]>> wrapper) {
    var owned = List.of(new OwnedTopic(topic, OwnedTopic.Cleanup.COMPACT, Duration.ofDays(1)));
    var producers = new ProducerSettings(kafka, service);
    var relay =
        new OutboxRelay(
            new OutboxTable(jdbi),
            new OutboxLeases(jdbi, lease),
            new OwnedTopics(owned, kafka, 1, (short) 1),
            () ->
                new EventPublisher(
                    wrapper.apply(producers.create()),
                    new EventRecords(service),
                    TracerProvider.noop().get("test")),
            new WakeSignal(),
            new OutboxRelay.Settings(
                UUID.randomUUID().toString(),
                batchSize,
                1_000_000,
                lease,
                Duration.ofMillis(10),
                Duration.ofMillis(50)));
    var thread = new Thread(relay, "relay-" + relays.size());
    relays.add(relay);
    threads.add(thread);
    thread.start();
    return relay;
  }

  /** Holds the relay each time before its producer does what the method says. */
  static UnaryOperator<Producer<byte[], byte[]>> before(String method, Gate gate) {
    return producer -> gated(producer, method, gate::pass, true);
  }

  /** Holds the relay each time after its producer did what the method says. */
  static UnaryOperator<Producer<byte[], byte[]>> after(String method, Gate gate) {
    return producer -> gated(producer, method, gate::pass, false);
  }

  /** Lets the producer end everything it was given before a commit, as when the relay is slow. */
  static UnaryOperator<Producer<byte[], byte[]>> endedBeforeCommit() {
    return producer -> gated(producer, "commitTransaction", producer::flush, true);
  }

  @SuppressWarnings("unchecked") // the proxy implements exactly that interface
  private static Producer<byte[], byte[]> gated(
      Producer<byte[], byte[]> producer, String method, Runnable pause, boolean before) {
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            RelayFixture.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, called, arguments) -> {
              boolean held = called.getName().equals(method);
              if (held && before) {
                pause.run();
              }
              try {
                Object result = called.invoke(producer, arguments);
                if (held && !before) {
                  pause.run();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Jdbi migratedDatabase() {
    DataSource dataSource =
        Infrastructure.postgres().getDatabase("postgres", Infrastructure.createDatabase());
    Jdbi jdbi = PostgresJdbi.create(dataSource);
    MIGRATIONS.forEach(script -> jdbi.useHandle(handle -> handle.execute(migration(script))));
    return jdbi;
  }

  private static String migration(String script) {
    try (InputStream in = RelayFixture.class.getResourceAsStream("/db/kit/" + script)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() throws InterruptedException {
    relays.forEach(OutboxRelay::stop);
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join(10_000);
    }
  }
}

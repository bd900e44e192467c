package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Sends what another service might send, and shows what became of it. */
@Singleton
class Widgets {
  private final Producer<byte[], byte[]> producer;
  private final Jdbi jdbi;

  Widgets(Jdbi jdbi, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.jdbi = jdbi;
    this.producer =
        new KafkaProducer<>(
            new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer());
  }

  void send(String key, long version, @Nullable String body) {
    send(WidgetConsumer.TOPIC, key, Long.toString(version), body);
  }

  /** Sends an event that a change of this trace caused. */
  void send(String key, @Nullable String body, String traceparent) {
    ProducerRecord<byte[], byte[]> event = event(WidgetConsumer.TOPIC, key, "1", body);
    event.headers().add("traceparent", traceparent.getBytes(UTF_8));
    send(event);
  }

  void send(String topic, @Nullable String key, @Nullable String version, @Nullable String body) {
    send(event(topic, key, version, body));
  }

  private static ProducerRecord<byte[], byte[]> event(
      String topic, @Nullable String key, @Nullable String version, @Nullable String body) {
    var event =
        new ProducerRecord<>(
            topic,
            key == null ? null : key.getBytes(UTF_8),
            body == null ? null : body.getBytes(UTF_8));
    event.headers().add("ce_type", "org.annum.widget".getBytes(UTF_8));
    if (version != null) {
      event.headers().add("ce_sequence", version.getBytes(UTF_8));
    }
    return event;
  }

  private void send(ProducerRecord<byte[], byte[]> event) {
    try {
      producer.send(event).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The state as text, e.g. {@code v3 size 7}; empty when the widget was never heard of. */
  Optional<String> state(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select 'v' || version || case when erased then ' erased' else ' size ' || size end
                    from widget_view where widget_id = :key
                    """)
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
  }

  /** The reasons of the dead letters whose payload holds the text. */
  List<String> reasons(String payload) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select reason from event_dead_letter
                    where convert_from(payload, 'UTF8') like '%' || :payload || '%' order by id
                    """)
                .bind("payload", payload)
                .mapTo(String.class)
                .list());
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}

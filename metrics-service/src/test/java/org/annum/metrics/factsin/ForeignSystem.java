package org.annum.metrics.factsin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes facts to Kafka, as a CRM or a task tool would. */
public final class ForeignSystem implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Future<?>> sent = new ArrayList<>();
  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers(), "linger.ms", 5),
          new ByteArraySerializer(),
          new ByteArraySerializer());

  /** Writes one fact, as {@link #write} does, and is done. */
  static void send(String type, Map<String, Object> fact) {
    try (ForeignSystem system = new ForeignSystem()) {
      system.write(type, fact);
    }
  }

  /** Writes a fact in binary mode. */
  public void write(String type, Map<String, Object> fact) {
    String body = json(fact);
    EventContract.check(FactsInTopic.NAME, body);
    writeRaw(key(fact), type, body);
  }

  /** Writes a fact in structured mode. */
  void writeStructured(String type, Map<String, Object> fact) {
    String envelope =
        json(
            Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "/test",
                "type",
                type,
                "data",
                fact));
    write(key(fact), Map.of("content-type", "application/cloudevents+json"), envelope);
  }

  /** Writes that a fact is no more. */
  void writeDeletion(String type, String key) {
    writeRaw(key, type, null);
  }

  void writeRaw(@Nullable String key, String type, @Nullable String body) {
    Map<String, String> headers =
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/test",
            "ce_type", type,
            "content-type", "application/json");
    write(key, headers, body);
  }

  void write(@Nullable String key, Map<String, String> headers, @Nullable String body) {
    var event =
        new ProducerRecord<>(
            FactsInTopic.NAME,
            key == null ? null : key.getBytes(UTF_8),
            body == null ? null : body.getBytes(UTF_8));
    headers.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    sent.add(producer.send(event));
  }

  @Override
  public void close() {
    producer.close();
    for (Future<?> one : sent) {
      try {
        one.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String key(Map<String, Object> fact) {
    return fact.get("source") + ":" + fact.get("externalId");
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

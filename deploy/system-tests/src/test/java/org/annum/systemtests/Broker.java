package org.annum.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** The stack's broker as another system writes to it. */
record Broker(String address) {

  /** An event for a topic. */
  record Event(String key, String body) {}

  /** Writes events to a topic and returns when the broker has them all. */
  void publish(String topic, List<Event> events) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", address, "acks", "all", "delivery.timeout.ms", 60_000),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Event event : events) {
        ProducerRecord<String, String> message =
            new ProducerRecord<>(topic, event.key(), event.body());
        message
            .headers()
            .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        sent.add(producer.send(message));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

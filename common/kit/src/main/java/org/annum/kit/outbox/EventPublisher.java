package org.annum.kit.outbox;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.annum.kit.event.CausedWork;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes batches, each whole or not at all, through one transactional producer.
 *
 * <p>A publisher that failed is closed and never used again.
 */
final class EventPublisher implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;
  private final EventRecords records;
  private final CausedWork span;

  EventPublisher(Producer<byte[], byte[]> producer, EventRecords records, Tracer tracer) {
    this.producer = producer;
    this.records = records;
    this.span = new CausedWork(tracer, "publish events", SpanKind.PRODUCER);
  }

  /** From here on no publisher opened earlier, in any process, can publish anything. */
  void open() {
    producer.initTransactions();
  }

  /**
   * Publishes the events in their order and returns when Kafka has them all.
   *
   * @throws RefusedEventException when the broker will never take one of them
   * @throws KafkaException when it failed for another reason; the events may have been published
   */
  void publish(List<PendingEvent> events) {
    span.run(
        events.stream().map(event -> event.row().traceparent()).toList(), () -> publishAll(events));
  }

  private void publishAll(List<PendingEvent> events) {
    AtomicReference<RefusedEventException> refused = new AtomicReference<>();
    try {
      producer.beginTransaction();
      for (PendingEvent event : events) {
        // What the future tells comes to the callback, too.
        var unused = producer.send(records.of(event), firstRefusal(event, refused));
      }
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw Optional.<RuntimeException>ofNullable(refused.get()).orElse(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO); // nothing worth waiting for: what is not committed is sent again
  }

  /**
   * The first failure reported is the cause: the producer gives the same one to events that were
   * not sent yet when it came to know it.
   */
  private static Callback firstRefusal(
      PendingEvent event, AtomicReference<RefusedEventException> refused) {
    return (sent, failure) -> {
      if (isRefusal(failure)) {
        refused.compareAndSet(null, new RefusedEventException(event, failure.toString()));
      }
    };
  }

  private static boolean isRefusal(@Nullable Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof InvalidRecordException
        || failure instanceof InvalidTopicException
        || failure instanceof InvalidTimestampException;
  }
}

package org.annum.kit.outbox;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.annum.kit.event.CausedWork;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;

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
    List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
    try {
      producer.beginTransaction();
      for (PendingEvent event : events) {
        sent.add(producer.send(records.of(event)));
      }
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw firstRefused(events, sent).map(RuntimeException.class::cast).orElse(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO); // nothing worth waiting for: what is not committed is sent again
  }

  private static Optional<RefusedEventException> firstRefused(
      List<PendingEvent> events, List<Future<RecordMetadata>> sent) {
    for (int i = 0; i < sent.size(); i++) {
      Optional<Throwable> failure = failure(sent.get(i));
      if (failure.isPresent() && isRefusal(failure.get())) {
        return Optional.of(new RefusedEventException(events.get(i), failure.get().toString()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Throwable> failure(Future<RecordMetadata> sent) {
    if (!sent.isDone()) {
      return Optional.empty();
    }
    try {
      sent.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.ofNullable(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof InvalidRecordException
        || failure instanceof InvalidTopicException
        || failure instanceof InvalidTimestampException;
  }
}

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
   * Publishes the rows in their order and returns when Kafka has them all.
   *
   * @throws RefusedRowException when the broker will never take one of them
   * @throws KafkaException when it failed for another reason; the rows may have been published
   */
  void publish(List<OutboxRow> rows) {
    span.run(rows.stream().map(OutboxRow::traceparent).toList(), () -> publishAll(rows));
  }

  private void publishAll(List<OutboxRow> rows) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    try {
      producer.beginTransaction();
      for (OutboxRow row : rows) {
        sent.add(producer.send(records.of(row)));
      }
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw firstRefused(rows, sent).map(RuntimeException.class::cast).orElse(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO); // nothing worth waiting for: what is not committed is sent again
  }

  private static Optional<RefusedRowException> firstRefused(
      List<OutboxRow> rows, List<Future<RecordMetadata>> sent) {
    for (int i = 0; i < sent.size(); i++) {
      Optional<Throwable> failure = failure(sent.get(i));
      if (failure.isPresent() && isRefusal(failure.get())) {
        return Optional.of(new RefusedRowException(rows.get(i), failure.get().toString()));
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

package org.annum.kit.consumer;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.annum.kit.consumer.EventBatch.Delivery;
import org.annum.kit.deadletter.DeadLetterStore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies a batch in one transaction; when that fails, in ever smaller parts, each in a transaction
 * of its own, until the records that fail alone are found and set aside.
 */
final class EventApplier implements BatchWork {
  private static final Logger LOG = Logger.getLogger(EventApplier.class);

  private final EventHandlers handlers;
  private final DeadLetterStore deadLetters;
  private final Consumer<Runnable> transaction;
  private final Clock clock;

  EventApplier(
      EventHandlers handlers,
      DeadLetterStore deadLetters,
      Consumer<Runnable> transaction,
      Clock clock) {
    this.handlers = handlers;
    this.deadLetters = deadLetters;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void apply(ConsumerRecords<byte[], byte[]> records, FailureVerdict verdict) {
    EventBatch batch = EventBatch.of(records);
    try {
      transaction.accept(
          () -> {
            batch.malformed().forEach(this::setAside);
            batch.deliveries().forEach(this::handle);
          });
    } catch (RuntimeException e) {
      if (!verdict.blamesRecord(e)) {
        throw e;
      }
      batch.malformed().forEach(record -> transaction.accept(() -> setAside(record)));
      batch.deliveries().forEach((topic, part) -> applyPart(topic, part, verdict));
    }
  }

  private void applyPart(String topic, List<Delivery> part, FailureVerdict verdict) {
    try {
      transaction.accept(() -> handle(topic, part));
    } catch (RuntimeException e) {
      if (!verdict.blamesRecord(e)) {
        throw e;
      }
      if (part.size() == 1) {
        var record = new FailedRecord(part.get(0).record(), e);
        transaction.accept(() -> setAside(record));
      } else {
        int half = part.size() / 2;
        applyPart(topic, part.subList(0, half), verdict);
        applyPart(topic, part.subList(half, part.size()), verdict);
      }
    }
  }

  private void handle(String topic, List<Delivery> part) {
    List<IncomingEvent> events = part.stream().map(Delivery::event).toList();
    handlers.of(topic).apply(events);
    deadLetters.overtake(
        topic,
        events.stream().map(IncomingEvent::key).toList(),
        events.stream().map(IncomingEvent::version).toList());
  }

  private void setAside(FailedRecord failed) {
    ConsumerRecord<byte[], byte[]> event = failed.event();
    BatchTrace.cause(event)
        .wrap(
            () ->
                LOG.errorf(
                    "A record was set aside: topic %s, partition %d, offset %d",
                    event.topic(), event.partition(), event.offset()))
        .run();
    deadLetters.add(failed.letter(clock.instant()));
  }
}

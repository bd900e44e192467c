package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Objects;
import org.annum.kit.deadletter.DeadLetter;
import org.annum.kit.deadletter.DeadLetterStore;
import org.annum.kit.problem.Refusal;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes an event of another system in once more, as the record it came in. */
@Singleton
class ForeignRedelivery {
  private static final Long NOTHING = 0L;

  private final EventHandlers handlers;
  private final DeadLetterStore deadLetters;
  private final ConsumerLifecycle consumer;
  private final TransactionSynchronizationRegistry transactions;

  ForeignRedelivery(
      EventHandlers handlers,
      DeadLetterStore deadLetters,
      ConsumerLifecycle consumer,
      TransactionSynchronizationRegistry transactions) {
    this.handlers = handlers;
    this.deadLetters = deadLetters;
    this.consumer = consumer;
    this.transactions = transactions;
  }

  boolean isFor(String topic) {
    return handlers.foreign(topic).isPresent();
  }

  boolean redeliver(DeadLetter letter) {
    ForeignEventHandler handler = handlers.foreign(letter.topic()).orElseThrow();
    ConsumerRecord<byte[], byte[]> record = record(letter);
    ForeignEvent event = ForeignEventParser.parse(record);
    long before = standing(handler, event);
    // Where nobody looked when it was set aside, only nothing is surely not newer.
    if (before != Objects.requireNonNullElse(letter.standing(), NOTHING)) {
      return false;
    }
    handler.apply(List.of(event)).values().stream()
        .findFirst()
        .ifPresent(
            violations -> {
              throw Refusal.invalid(violations);
            });
    var applied =
        new DeadLetterStore.Overtaking(
            event.key(), event.type(), record.partition(), record.offset());
    deadLetters.overtakeUnversioned(letter.topic(), List.of(applied));
    deadLetters.standUpon(letter.topic(), applied, before, standing(handler, event));
    transactions.registerInterposedSynchronization(new CatchUp(consumer, letter.topic()));
    return true;
  }

  private static long standing(ForeignEventHandler handler, ForeignEvent event) {
    return handler.standing(List.of(event)).getOrDefault(0, NOTHING);
  }

  private static ConsumerRecord<byte[], byte[]> record(DeadLetter letter) {
    String key = letter.key();
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            letter.topic(),
            Objects.requireNonNull(letter.partition()),
            Objects.requireNonNull(letter.offset()),
            key == null ? null : key.getBytes(UTF_8),
            letter.payload());
    letter.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  /** Lets the loop do what the handler put off, once there is something to do. */
  private record CatchUp(ConsumerLifecycle consumer, String topic) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Nothing to see for others yet.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        consumer.catchUp(topic);
      }
    }
  }
}

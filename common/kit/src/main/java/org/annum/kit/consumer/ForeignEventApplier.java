package org.annum.kit.consumer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.annum.kit.deadletter.DeadLetterStore;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Takes a batch of a topic of others in, in one transaction with the place it was read up to and
 * with the dead letters of what is refused. When that fails, in ever smaller parts.
 */
final class ForeignEventApplier implements BatchWork {
  private static final Logger LOG = Logger.getLogger(ForeignEventApplier.class);

  private final ForeignEventHandler handler;
  private final TopicPositions positions;
  private final DeadLetterStore deadLetters;
  private final Consumer<Runnable> transaction;
  private final Clock clock;

  ForeignEventApplier(
      ForeignEventHandler handler,
      TopicPositions positions,
      DeadLetterStore deadLetters,
      Consumer<Runnable> transaction,
      Clock clock) {
    this.handler = handler;
    this.positions = positions;
    this.deadLetters = deadLetters;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void assigned(
      org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions) {
    positions.open(partitions).forEach(consumer::seek);
  }

  @Override
  public void apply(ConsumerRecords<byte[], byte[]> records, FailureVerdict verdict) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(records.count());
    records.forEach(all::add);
    applyPart(all, verdict);
  }

  @Override
  public void catchUp() {
    handler.catchUp();
  }

  private void applyPart(List<ConsumerRecord<byte[], byte[]>> part, FailureVerdict verdict) {
    try {
      transaction.accept(() -> take(positions.pass(part)));
    } catch (RuntimeException e) {
      if (!verdict.blamesRecord(e)) {
        throw e;
      }
      if (part.size() == 1) {
        FailedRecord failed = failed(part.get(0), e);
        transaction.accept(() -> giveUp(positions.pass(part), failed));
      } else {
        int half = part.size() / 2;
        applyPart(part.subList(0, half), verdict);
        applyPart(part.subList(half, part.size()), verdict);
      }
    }
  }

  private void take(List<ConsumerRecord<byte[], byte[]>> records) {
    List<FailedRecord> refused = new ArrayList<>();
    List<ConsumerRecord<byte[], byte[]>> sound = new ArrayList<>();
    List<ForeignEvent> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        events.add(ForeignEventParser.parse(record));
        sound.add(record);
      } catch (Refusal refusal) {
        refused.add(new FailedRecord(record, refusal));
      }
    }
    var accepted = new ArrayList<DeadLetterStore.Overtaking>();
    Map<Integer, List<Violation>> wrong = events.isEmpty() ? Map.of() : handler.apply(events);
    Map<Integer, Long> standing = wrong.isEmpty() ? Map.of() : handler.standing(events);
    for (int i = 0; i < events.size(); i++) {
      ConsumerRecord<byte[], byte[]> record = sound.get(i);
      List<Violation> violations = wrong.get(i);
      if (violations == null) {
        accepted.add(overtaking(events.get(i), record));
      } else {
        Refusal refusal = Refusal.invalid(violations);
        String type = events.get(i).type();
        refused.add(new FailedRecord(record, refusal, type, standing.get(i)));
      }
    }
    setAside(refused, records.size());
    deadLetters.overtakeUnversioned(handler.topic(), accepted);
  }

  private void setAside(List<FailedRecord> refused, int of) {
    if (!refused.isEmpty()) {
      LOG.warnf("%d of %d records were refused: topic %s", refused.size(), of, handler.topic());
      deadLetters.addAll(refused.stream().map(one -> one.letter(clock.instant())).toList());
    }
  }

  private void giveUp(List<ConsumerRecord<byte[], byte[]>> records, FailedRecord failed) {
    if (!records.isEmpty()) {
      LOG.errorf(
          "A record was set aside: topic %s, partition %d, offset %d",
          failed.event().topic(), failed.event().partition(), failed.event().offset());
      deadLetters.add(failed.letter(clock.instant()));
    }
  }

  /** What broke taking it in may break looking what it is about, and must not hold up the rest. */
  private FailedRecord failed(ConsumerRecord<byte[], byte[]> record, RuntimeException failure) {
    List<FailedRecord> failed = new ArrayList<>();
    try {
      ForeignEvent event = ForeignEventParser.parse(record);
      transaction.accept(
          () -> {
            Long standing = handler.standing(List.of(event)).get(0);
            failed.add(new FailedRecord(record, failure, event.type(), standing));
          });
      return failed.get(0);
    } catch (RuntimeException e) {
      LOG.warnf("It is not known what a record is about: %s", FailedRecord.reason(e));
      return new FailedRecord(record, failure);
    }
  }

  private static DeadLetterStore.Overtaking overtaking(
      ForeignEvent event, ConsumerRecord<byte[], byte[]> record) {
    return new DeadLetterStore.Overtaking(
        event.key(), event.type(), record.partition(), record.offset());
  }
}

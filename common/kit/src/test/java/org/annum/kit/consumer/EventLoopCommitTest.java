package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rebalance refuses to commit, without a broker. */
class EventLoopCommitTest {
  private static final String TOPIC = "widgets";
  private static final TopicPartition KEPT = new TopicPartition(TOPIC, 0);
  private static final TopicPartition LOST = new TopicPartition(TOPIC, 1);

  private final RefusingConsumer consumer = new RefusingConsumer();
  private final AtomicInteger applied = new AtomicInteger();
  private final EventLoop loop =
      new EventLoop(
          () -> consumer,
          Set.of(TOPIC),
          new Counting(applied),
          new BatchTrace(OpenTelemetry.noop().getTracer("test")),
          () -> true,
          new EventLoop.Settings(Duration.ofMillis(10), Duration.ofMillis(10), 10));
  private final Thread thread = new Thread(loop, "loop");

  @AfterEach
  void stop() throws InterruptedException {
    loop.stop();
    thread.join(10_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void shouldCommitAfterTheRebalanceWhenNoMoreEventsCome(int refusals) {
    // Given
    consumer.refuse(refusals);
    consumer.gives(List.of(KEPT), KEPT);

    // When
    thread.start();

    // Then
    await().until(() -> consumer.commits.size() == 1);
    assertThat(consumer.commits.get(0)).containsOnly(Map.entry(KEPT, new OffsetAndMetadata(1)));
    assertThat(applied).hasValue(1);
  }

  @Test
  void shouldLeavePartitionsToTheirNewOwnerWhenTheyWereLostMeanwhile() {
    // Given
    consumer.refuse(1);
    consumer.gives(List.of(KEPT, LOST), KEPT, LOST);
    consumer.schedulePollTask(() -> consumer.rebalance(List.of(KEPT)));

    // When
    thread.start();

    // Then
    await().until(() -> consumer.commits.size() == 1);
    assertThat(consumer.commits.get(0)).containsOnlyKeys(KEPT);
  }

  private record Counting(AtomicInteger applied) implements BatchWork {

    @Override
    public void apply(ConsumerRecords<byte[], byte[]> records, FailureVerdict verdict) {
      applied.addAndGet(records.count());
    }
  }

  /** Refuses to commit as often as it was told. */
  private static final class RefusingConsumer extends MockConsumer<byte[], byte[]> {
    private final List<Map<TopicPartition, OffsetAndMetadata>> commits =
        new CopyOnWriteArrayList<>();
    private final Queue<KafkaException> refusals = new ArrayDeque<>();

    RefusingConsumer() {
      super("earliest");
      updateBeginningOffsets(Map.of(KEPT, 0L, LOST, 0L));
      updateEndOffsets(Map.of(KEPT, 1L, LOST, 1L));
    }

    void refuse(int times) {
      for (int i = 0; i < times; i++) {
        refusals.add(
            i % 2 == 0 ? new RebalanceInProgressException() : new CommitFailedException("gone"));
      }
    }

    /** The first poll assigns partitions, and brings an event of each that is named. */
    void gives(List<TopicPartition> assigned, TopicPartition... events) {
      schedulePollTask(
          () -> {
            rebalance(assigned);
            for (TopicPartition partition : events) {
              addRecord(
                  new ConsumerRecord<>(
                      TOPIC, partition.partition(), 0, "k".getBytes(UTF_8), "v".getBytes(UTF_8)));
            }
          });
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
      KafkaException refusal = refusals.poll();
      if (refusal != null) {
        throw refusal;
      }
      super.commitSync(offsets);
      commits.add(Map.copyOf(offsets));
    }
  }
}

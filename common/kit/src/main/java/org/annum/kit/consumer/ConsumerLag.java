package org.annum.kit.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * How many events of each topic wait for this replica: the records between the place it reads from
 * and the end of the partitions it was given. Measured by the thread of the loop, read by others.
 */
final class ConsumerLag {
  private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Duration interval;
  private volatile Map<String, Long> waiting = Map.of();
  private long measuredAt;
  private boolean measured;

  ConsumerLag(Duration interval) {
    this.interval = interval;
  }

  long of(String topic) {
    return waiting.getOrDefault(topic, 0L);
  }

  /** Measures again when the last time is long enough ago; also while partitions stand still. */
  void measure(Consumer<?, ?> consumer) {
    long now = System.nanoTime();
    if (measured && now - measuredAt < interval.toNanos()) {
      return;
    }
    measured = true;
    measuredAt = now;
    try {
      waiting = waiting(consumer);
    } catch (TimeoutException e) {
      LOG.debug("Kafka did not say how much waits; the last measure stands", e);
    }
  }

  private static Map<String, Long> waiting(Consumer<?, ?> consumer) {
    Set<TopicPartition> partitions = consumer.assignment();
    Map<TopicPartition, Long> ends = ends(consumer, partitions);
    Map<String, Long> byTopic = new HashMap<>();
    ends.forEach(
        (partition, end) ->
            byTopic.merge(
                partition.topic(), end - consumer.position(partition, PATIENCE), Long::sum));
    return Map.copyOf(byTopic);
  }

  private static Map<TopicPartition, Long> ends(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    return partitions.isEmpty() ? Map.of() : consumer.endOffsets(partitions, PATIENCE);
  }
}

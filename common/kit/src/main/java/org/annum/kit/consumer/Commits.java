package org.annum.kit.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Commits the offsets of what was applied. A rebalance refuses that; what is still this replica's
 * afterwards is committed then, so that the lag does not stay where nothing more comes.
 *
 * <p>For the thread of the loop.
 */
final class Commits {
  private static final Logger LOG = Logger.getLogger(Commits.class);

  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, OffsetAndMetadata> owed = new HashMap<>();

  Commits(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    owed.putAll(offsets);
    repeat();
  }

  /** Commits what was refused the last time; call it after a poll, which ends a rebalance. */
  void repeat() {
    if (owed.isEmpty()) {
      return;
    }
    try {
      commitWoken(Map.copyOf(owed));
      owed.clear();
    } catch (CommitFailedException | RebalanceInProgressException e) {
      LOG.debug("A rebalance refuses to commit; after it the rest is committed", e);
    }
  }

  /** Partitions are somebody else's now, who applies again what is not committed. */
  void forget(Collection<TopicPartition> partitions) {
    owed.keySet().removeAll(partitions);
  }

  /** Commits also when the loop was told to stop while the records were applied. */
  private void commitWoken(Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      consumer.commitSync(offsets);
    } catch (WakeupException e) {
      consumer.commitSync(offsets);
      throw e;
    }
  }
}

package org.annum.kit.consumer;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What a loop does with the records it polls. All methods are called by the loop's thread. */
interface BatchWork {

  /**
   * Applies a batch or sets aside what cannot be applied.
   *
   * @param verdict tells a failure of the database, which is thrown, from one of a record
   */
  void apply(ConsumerRecords<byte[], byte[]> records, FailureVerdict verdict);

  /** Partitions came to this replica, which may have been another's until now. */
  default void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {}

  /** Does what was put off; called after batches, as soon as no more records wait. */
  default void catchUp() {}
}

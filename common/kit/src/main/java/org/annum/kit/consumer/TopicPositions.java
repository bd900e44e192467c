package org.annum.kit.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How far each partition of a topic was taken in, kept in the database beside what was taken in: a
 * replica that lost its partitions without noticing finds that the others are further, and a
 * restored database is filled up from where it stands. For one thread.
 */
final class TopicPositions {
  private static final String CREATE =
      """
      insert into event_position (topic_id, record_partition)
      select :topicId, partition from unnest(:partitions) as partition
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select record_partition, next_offset from event_position
      where topic_id = :topicId and record_partition = any(:partitions)
      order by record_partition
      for update
      """;

  private static final String ADVANCE =
      """
      update event_position p set next_offset = greatest(p.next_offset, n.next_offset)
      from unnest(:partitions, :offsets) as n (record_partition, next_offset)
      where p.topic_id = :topicId and p.record_partition = n.record_partition
      """;

  private final Jdbi jdbi;
  private final String topic;
  private final Supplier<String> topicIds;
  private String topicId = "";

  /**
   * Those of a topic.
   *
   * @param topicIds tells the topic's id, which is another when it was made anew under its name
   */
  TopicPositions(Jdbi jdbi, String topic, Supplier<String> topicIds) {
    this.jdbi = jdbi;
    this.topic = topic;
    this.topicIds = topicIds;
  }

  /** Where to read from. */
  Map<TopicPartition, Long> open(Collection<TopicPartition> partitions) {
    topicId = topicIds.get();
    List<Integer> numbers = partitions.stream().map(TopicPartition::partition).toList();
    Map<TopicPartition, Long> places = new HashMap<>();
    jdbi.useHandle(
        handle -> {
          create(handle, numbers);
          lock(handle, numbers)
              .forEach((number, next) -> places.put(new TopicPartition(topic, number), next));
        });
    return places;
  }

  /**
   * Keeps others from the partitions until the end of the transaction, and moves their places
   * behind these records.
   *
   * @return the records that were not taken in before
   */
  List<ConsumerRecord<byte[], byte[]>> pass(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<Integer, Long> ends = new HashMap<>();
    records.forEach(record -> ends.merge(record.partition(), record.offset() + 1, Math::max));
    return jdbi.withHandle(
        handle -> {
          List<ConsumerRecord<byte[], byte[]>> fresh = fresh(handle, records, ends.keySet());
          if (fresh.size() < records.size()) {
            // Were they taken in, or was the topic made anew, so that its offsets begin again?
            topicId = topicIds.get();
            create(handle, ends.keySet());
            fresh = fresh(handle, records, ends.keySet());
          }
          advance(handle, ends);
          return fresh;
        });
  }

  private void create(Handle handle, Collection<Integer> partitions) {
    handle
        .createUpdate(CREATE)
        .bind("topicId", topicId)
        .bindArray("partitions", Integer.class, partitions)
        .execute();
  }

  private Map<Integer, Long> lock(Handle handle, Collection<Integer> partitions) {
    Map<Integer, Long> places = new HashMap<>();
    handle
        .createQuery(LOCK)
        .bind("topicId", topicId)
        .bindArray("partitions", Integer.class, partitions)
        .map((row, context) -> Map.entry(row.getInt(1), row.getLong(2)))
        .forEach(place -> places.put(place.getKey(), place.getValue()));
    return places;
  }

  private void advance(Handle handle, Map<Integer, Long> ends) {
    List<Integer> partitions = List.copyOf(ends.keySet());
    handle
        .createUpdate(ADVANCE)
        .bind("topicId", topicId)
        .bindArray("partitions", Integer.class, partitions)
        .bindArray("offsets", Long.class, partitions.stream().map(ends::get).toList())
        .execute();
  }

  private List<ConsumerRecord<byte[], byte[]>> fresh(
      Handle handle, List<ConsumerRecord<byte[], byte[]>> records, Collection<Integer> partitions) {
    Map<Integer, Long> places = lock(handle, partitions);
    return records.stream()
        .filter(record -> record.offset() >= places.getOrDefault(record.partition(), 0L))
        .toList();
  }
}

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Prints how many events the groups whose names begin so would be given again or have not been
 * given. Counts records, since the marks of transactions have offsets too.
 */
final class GroupLag {
  public static void main(String[] args) throws Exception {
    var committed = new HashMap<TopicPartition, Long>();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", args[0]))) {
      for (var group : admin.listGroups().all().get()) {
        if (group.groupId().startsWith(args[1])) {
          admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get()
              .forEach((partition, offset) -> committed.put(partition, offset.offset()));
        }
      }
    }
    if (committed.isEmpty()) {
      throw new IllegalStateException("no group of this name has committed anything");
    }
    System.out.println(after(committed, args[0]));
  }

  private static long after(Map<TopicPartition, Long> committed, String servers) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
    long records = 0;
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(committed.keySet());
      committed.forEach(consumer::seek);
      var ends = consumer.endOffsets(committed.keySet());
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        records += consumer.poll(Duration.ofMillis(200)).count();
      }
    }
    return records;
  }
}

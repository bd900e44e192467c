package org.annum.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic that other systems write facts to. */
final class FactsTopic {
  private static final String NAME = "annum.facts-in.v1";
  private static final Duration LONGEST = Duration.ofMinutes(14);

  private final Bench bench;

  FactsTopic(Bench bench) {
    this.bench = bench;
  }

  /**
   * Writes all activities so that they appear at once: in one transaction.
   *
   * @return when they did, as {@link System#nanoTime} tells it
   */
  long publish(Work work) throws IOException {
    try (KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of(
                    "bootstrap.servers",
                    bench.bootstrapServers(),
                    "transactional.id",
                    "benchmarks-" + work.year(),
                    "transaction.timeout.ms",
                    Math.toIntExact(LONGEST.toMillis()),
                    "linger.ms",
                    20,
                    "batch.size",
                    256 * 1024),
                new StringSerializer(),
                new StringSerializer());
        BufferedReader lines = Files.newBufferedReader(work.ndjson(bench.directory()))) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int row = 0; row < work.rows(); row++) {
        // The commit fails when one of them did.
        var unused = producer.send(record(work.id(row), lines.readLine()));
      }
      producer.flush();
      long begin = System.nanoTime();
      producer.commitTransaction();
      return begin;
    }
  }

  /** How many of the records a consumer reads per second that does nothing with them. */
  double readingRate(int records) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bench.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                5_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(NAME).stream()
              .map(partition -> new TopicPartition(NAME, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long begin = System.nanoTime();
      int read = 0;
      while (read < records) {
        read += consumer.poll(Duration.ofSeconds(1)).count();
      }
      return records * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    }
  }

  private static ProducerRecord<String, String> record(String id, String fact) {
    return new ProducerRecord<>(
        NAME,
        null,
        "task-tool:" + id,
        fact,
        List.of(
            header("ce_specversion", "1.0"),
            header("ce_id", id),
            header("ce_source", "/benchmarks"),
            header("ce_type", "org.annum.fact.activity"),
            header("content-type", "application/json")));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}

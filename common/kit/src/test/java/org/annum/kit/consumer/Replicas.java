package org.annum.kit.consumer;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.annum.kit.deadletter.DeadLetterStore;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;

/** A topic of its own, read by as many replicas of one service as a test wants. */
@Dependent
class Replicas {
  private static final int PARTITIONS = 6;

  final String topic = "kit.test." + UUID.randomUUID();
  private final Map<String, Object> kafka;
  private final DeadLetterStore deadLetters;
  private final Clock clock;
  private final Jdbi jdbi;
  private final Tracer tracer;
  private final List<Thread> threads = new ArrayList<>();
  private final List<EventLoop> loops = new ArrayList<>();

  Replicas(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      DeadLetterStore deadLetters,
      Clock clock,
      Jdbi jdbi,
      Tracer tracer)
      throws InterruptedException, ExecutionException {
    this.kafka = kafka;
    this.deadLetters = deadLetters;
    this.clock = clock;
    this.jdbi = jdbi;
    this.tracer = tracer;
    try (Admin admin = Admin.create(kafka)) {
      createTopic(admin);
    }
  }

  /** Returns when every partition can be written to. */
  private void createTopic(Admin admin) throws InterruptedException, ExecutionException {
    admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    Awaitility.await().ignoreExceptions().until(() -> admin.listOffsets(ends).all().get() != null);
  }

  /** Starts a replica that hands what it reads to the handler. */
  EventLoop start(EventHandler handler) {
    return start(
        new EventApplier(
            new EventHandlers(List.of(handler), List.of()),
            deadLetters,
            Replicas::inTransaction,
            clock));
  }

  private EventLoop start(BatchWork work) {
    var loop =
        new EventLoop(
            this::consumer,
            Set.of(topic),
            work,
            new BatchTrace(tracer),
            () -> true,
            new EventLoop.Settings(Duration.ofMillis(100), Duration.ofMillis(50), 10));
    var thread = new Thread(loop, "replica-" + loops.size());
    loops.add(loop);
    threads.add(thread);
    thread.start();
    return loop;
  }

  /** Starts a replica that hands what others wrote to the handler. */
  EventLoop start(ForeignEventHandler handler) {
    var positions = new TopicPositions(jdbi, topic, this::topicId);
    return start(
        new ForeignEventApplier(handler, positions, deadLetters, Replicas::inTransaction, clock));
  }

  /** Makes the topic anew under its name. */
  void makeTopicAnew() throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(kafka)) {
      admin.deleteTopics(List.of(topic)).all().get();
      Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic));
      createTopic(admin);
    }
  }

  /** Lets the group forget what it has committed. */
  void forgetCommitted() throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(kafka)) {
      admin.deleteConsumerGroups(List.of(topic)).all().get();
    }
  }

  private String topicId() {
    try (Admin admin = Admin.create(kafka)) {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .topicId()
          .toString();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  /** What the group has committed, all partitions together. */
  long committed() throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(kafka)) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin.listConsumerGroupOffsets(topic).partitionsToOffsetAndMetadata().get();
      return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }
  }

  void stop() throws InterruptedException {
    loops.forEach(EventLoop::stop);
    for (Thread thread : threads) {
      thread.join(10_000);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("group.id", topic);
    settings.put("max.poll.records", 50);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    // How soon a replica hears of another one, which in these tests is all there is to wait for.
    settings.put("heartbeat.interval.ms", 100);
    settings.put(
        "partition.assignment.strategy",
        "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}

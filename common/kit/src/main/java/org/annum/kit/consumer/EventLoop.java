package org.annum.kit.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Polls, applies, commits the offsets; in that order, so that nothing is lost and anything may come
 * twice.
 *
 * <p>While the database is away the partitions stand still but the loop keeps polling: the service
 * stays in its group, and no record is given up.
 */
final class EventLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(EventLoop.class);

  private static final Duration LAG_INTERVAL = Duration.ofSeconds(1);

  /** Long enough for records that wait at the broker to come, too short to be noticed. */
  private static final Duration GLANCE = Duration.ofMillis(5);

  /** Records that never stop coming do not keep work put off for ever. */
  private static final Duration LONGEST_PUT_OFF = Duration.ofSeconds(30);

  /** The numbers of a loop. */
  record Settings(Duration pollTimeout, Duration retryDelay, int maxAttempts) {}

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Set<String> topics;
  private final BatchWork work;
  private final BatchTrace trace;
  private final BooleanSupplier databaseReachable;
  private final Settings settings;
  private final ConsumerLag lag = new ConsumerLag(LAG_INTERVAL);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private volatile boolean paused;
  private int attempts;
  private long putOffSince;
  private volatile boolean putOff;

  EventLoop(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Set<String> topics,
      BatchWork work,
      BatchTrace trace,
      BooleanSupplier databaseReachable,
      Settings settings) {
    this.consumers = consumers;
    this.topics = topics;
    this.work = work;
    this.trace = trace;
    this.databaseReachable = databaseReachable;
    this.settings = settings;
  }

  @Override
  public void run() {
    try {
      while (!isStopped(Duration.ZERO)) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
          current = consumer;
          Commits commits = new Commits(consumer);
          consumer.subscribe(topics, new Assignments(consumer, commits));
          consume(consumer, commits);
        } catch (WakeupException e) {
          LOG.debug("Told to stop");
        } catch (RuntimeException e) {
          LOG.warn("Events cannot be read now; the loop starts again", e);
          isStopped(settings.retryDelay());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      paused = true;
    }
  }

  /** Ends the loop after the batch under way. */
  void stop() {
    stopped.countDown();
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  /** Whether events wait since they cannot be applied. */
  boolean isPaused() {
    return paused;
  }

  /** How many events of the topic wait for this replica. */
  long waiting(String topic) {
    return lag.of(topic);
  }

  private void consume(Consumer<byte[], byte[]> consumer, Commits commits)
      throws InterruptedException {
    while (!isStopped(Duration.ZERO)) {
      if (paused && databaseReachable.getAsBoolean()) {
        consumer.resume(consumer.paused());
        paused = false;
      }
      var records = consumer.poll(patience());
      if (records.isEmpty()) {
        commits.repeat();
      } else {
        handle(consumer, commits, records);
      }
      if (putOff && !paused && (isAtEnd(consumer, records) || isPutOffTooLong())) {
        putOff = false;
        work.catchUp();
      }
      lag.measure(consumer);
    }
  }

  private static boolean isAtEnd(
      Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> last) {
    return last.isEmpty()
        && consumer.assignment().stream()
            .allMatch(partition -> consumer.currentLag(partition).orElse(0) == 0);
  }

  private Duration patience() {
    if (paused) {
      return settings.retryDelay();
    }
    return putOff ? GLANCE : settings.pollTimeout();
  }

  /** Lets {@link BatchWork#catchUp} be called soon. */
  void putOff() {
    if (!putOff) {
      putOffSince = System.nanoTime();
      putOff = true;
    }
  }

  private boolean isPutOffTooLong() {
    return System.nanoTime() - putOffSince > LONGEST_PUT_OFF.toNanos();
  }

  private void handle(
      Consumer<byte[], byte[]> consumer, Commits commits, ConsumerRecords<byte[], byte[]> records) {
    try {
      FailureVerdict verdict =
          attempts < settings.maxAttempts() ? FailureVerdict.PATIENT : FailureVerdict.EXHAUSTED;
      trace.run(records, () -> work.apply(records, verdict));
      attempts = 0;
      putOff();
      commits.commit(records.nextOffsets());
    } catch (WakeupException e) {
      throw e;
    } catch (RuntimeException e) {
      attempts++;
      // Not the exception itself: it may carry a statement with personal values.
      LOG.warnf("Events cannot be applied now and wait in Kafka: %s", FailedRecord.reason(e));
      standStill(consumer, records);
    }
  }

  private void standStill(
      Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    records
        .partitions()
        .forEach(partition -> consumer.seek(partition, records.records(partition).get(0).offset()));
    consumer.pause(consumer.assignment());
    paused = true;
  }

  private boolean isStopped(Duration wait) throws InterruptedException {
    return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Tells the work what this replica has to do now. */
  private final class Assignments implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private final Commits commits;

    Assignments(Consumer<byte[], byte[]> consumer, Commits commits) {
      this.consumer = consumer;
      this.commits = commits;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      work.assigned(consumer, partitions);
      putOff();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commits.forget(partitions);
    }
  }
}

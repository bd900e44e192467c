package org.annum.kit.outbox;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.annum.kit.event.TraceContext;
import org.jboss.logging.Logger;

/**
 * Moves the rows of the outbox to Kafka, in their order, by one process at a time.
 *
 * <p>A topic may repeat an event but never ends with an older one than the outbox held. That rests
 * on four things together:
 *
 * <ol>
 *   <li>opening a publisher stops every publisher opened before it, so a process that slept past
 *       its lease cannot append what is stale by now;
 *   <li>the lease is confirmed <em>after</em> the publisher is open: whoever gets the lease later
 *       also opens later, and stops this one;
 *   <li>rows are read only after that, so they include all that an earlier owner published but did
 *       not delete;
 *   <li>only the lease's owner deletes.
 * </ol>
 */
final class OutboxRelay implements Runnable {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /** How long nobody publishes after a relay handed its lease over. */
  private static final Duration LONGEST_STANDBY = Duration.ofMillis(500);

  /** The numbers of a relay. */
  record Settings(
      String owner,
      int batchSize,
      long batchBytes,
      Duration leaseDuration,
      Duration pollInterval,
      Duration retryDelay) {}

  private final OutboxTable table;
  private final OutboxLeases leases;
  private final OwnedTopics topics;
  private final Supplier<EventPublisher> publishers;
  private final WakeSignal signal;
  private final Settings settings;
  private volatile boolean stopped;
  private volatile boolean leader;
  private boolean failing;

  OutboxRelay(
      OutboxTable table,
      OutboxLeases leases,
      OwnedTopics topics,
      Supplier<EventPublisher> publishers,
      WakeSignal signal,
      Settings settings) {
    this.table = table;
    this.leases = leases;
    this.topics = topics;
    this.publishers = publishers;
    this.signal = signal;
    this.settings = settings;
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        signal.await(work());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the work after the batch under way. */
  void stop() {
    stopped = true;
    signal.give();
  }

  boolean isLeader() {
    return leader;
  }

  /** Works for as long as it may; returns how long to wait before the next attempt. */
  private Duration work() throws InterruptedException {
    try {
      Optional<Lease> lease = leases.acquire(settings.owner());
      if (lease.isEmpty()) {
        return Collections.min(List.of(LONGEST_STANDBY, settings.leaseDuration().dividedBy(4)));
      }
      lead(lease.get());
      return Duration.ZERO;
    } catch (RuntimeException e) {
      LOG.log(
          failing ? Logger.Level.DEBUG : Logger.Level.WARN,
          "Events cannot be published now and wait in the outbox",
          e);
      failing = true;
      return settings.retryDelay();
    }
  }

  private void lead(Lease lease) throws InterruptedException {
    topics.createMissing().forEach(LOG::warn);
    try (EventPublisher publisher = publishers.get()) {
      publisher.open();
      if (leases.renew(lease)) {
        leader = true;
        publishAll(lease, publisher);
      }
    } finally {
      leader = false;
    }
    leases.release(lease);
  }

  private void publishAll(Lease lease, EventPublisher publisher) throws InterruptedException {
    Duration renewal = settings.leaseDuration().dividedBy(3);
    Duration idle = Collections.min(List.of(settings.pollInterval(), renewal));
    long renewed = System.nanoTime();
    while (!stopped) {
      List<OutboxRow> rows = table.read(settings.batchSize(), settings.batchBytes());
      if (rows.isEmpty()) {
        signal.await(idle);
      } else if (!publish(lease, publisher, rows)) {
        return;
      }
      if (System.nanoTime() - renewed > renewal.toNanos()) {
        renewed = System.nanoTime();
        if (!leases.renew(lease)) {
          return;
        }
      }
    }
  }

  /** Returns false when this relay must begin anew, with another lease and another publisher. */
  private boolean publish(Lease lease, EventPublisher publisher, List<OutboxRow> rows) {
    try {
      List<PendingEvent> events =
          rows.stream().flatMap(row -> PackedEvents.unpack(row).stream()).toList();
      refuseForeignTopics(events);
      publisher.publish(events);
      failing = false;
      return table.delete(lease, rows);
    } catch (RefusedEventException e) {
      report(e.event().row());
      table.refuse(lease, e.event(), e.getMessage());
      return false;
    }
  }

  /** In the trace of the change that caused the event, where its author looks for it. */
  private static void report(OutboxRow row) {
    TraceContext.from(row.traceparent())
        .wrap(
            () ->
                LOG.errorf(
                    "An event of topic %s cannot be published; see the dead letters", row.topic()))
        .run();
  }

  private void refuseForeignTopics(List<PendingEvent> events) {
    for (PendingEvent event : events) {
      if (!topics.contains(event.row().topic())) {
        throw new RefusedEventException(event, "the service does not own this topic");
      }
    }
  }
}

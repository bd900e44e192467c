package org.annum.kit.schedule;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Renews the leases that this replica holds, three times within each lease.
 *
 * @param <L> a lease; its text says in logs what it is of
 */
public final class LeaseRenewal<L> implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LeaseRenewal.class);
  private static final int RENEWALS_PER_LEASE = 3;

  private final long interval;
  private final Predicate<L> renew;
  private final Consumer<L> lose;
  private final Set<L> held = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;

  /**
   * @param thread name of the thread that renews
   * @param length of a lease
   * @param renew asks the database for more time; false when another replica has the lease. Where
   *     it throws, it is asked again: every write is guarded by the lease, so working on meanwhile
   *     does no harm
   * @param lose tells the holder of a lease that it is lost
   */
  public LeaseRenewal(String thread, Duration length, Predicate<L> renew, Consumer<L> lose) {
    this.interval = Math.max(1, length.toMillis() / RENEWALS_PER_LEASE);
    this.renew = renew;
    this.lose = lose;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, thread);
              daemon.setDaemon(true);
              return daemon;
            });
  }

  /** Keeps the lease until the returned handle is closed. */
  public Kept<L> keep(L lease) {
    held.add(lease);
    ScheduledFuture<?> renewals =
        timer.scheduleWithFixedDelay(() -> renew(lease), interval, interval, TimeUnit.MILLISECONDS);
    return new Kept<>(
        lease,
        () -> {
          renewals.cancel(false);
          held.remove(lease);
        });
  }

  /** Tells all holders that their leases are lost. */
  public void loseAll() {
    held.forEach(lose);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void renew(L lease) {
    try {
      if (!renew.test(lease)) {
        lose.accept(lease);
      }
    } catch (RuntimeException databaseAway) {
      LOG.warnf(databaseAway, "%s lease not renewed, trying again", lease);
    }
  }

  /** A lease being renewed. */
  public record Kept<L>(L lease, Runnable end) implements AutoCloseable {

    @Override
    public void close() {
      end.run();
    }
  }
}

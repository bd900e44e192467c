package org.annum.metrics.pull;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Renews the leases of the runs of this replica, three times within each lease. */
@ApplicationScoped
class PullLeases {
  private static final Logger LOG = Logger.getLogger(PullLeases.class);
  private static final int RENEWALS_PER_LEASE = 3;

  private final PullService pulls;
  private final PullConfig config;
  private final Set<PullLease> held = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "source-lease");
            thread.setDaemon(true);
            return thread;
          });

  PullLeases(PullService pulls, PullConfig config) {
    this.pulls = pulls;
    this.config = config;
  }

  /** Keeps the lease of a run on the current thread until the returned handle is closed. */
  Kept keep(PullClaim claim) {
    PullLease lease = new PullLease(claim);
    long interval = Math.max(1, config.lease().toMillis() / RENEWALS_PER_LEASE);
    held.add(lease);
    return new Kept(
        lease,
        timer.scheduleWithFixedDelay(
            () -> renew(lease), interval, interval, TimeUnit.MILLISECONDS));
  }

  /** Ends all runs of this replica. */
  void loseAll() {
    held.forEach(PullLease::lose);
  }

  private void renew(PullLease lease) {
    try {
      if (!pulls.renew(lease.claim())) {
        lease.lose();
      }
    } catch (RuntimeException databaseAway) {
      // The run is named by every write, so pulling on meanwhile does no harm.
      LOG.warnf(databaseAway, "source=%s lease not renewed, trying again", lease.claim().source());
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  /** A lease being renewed. */
  final class Kept implements AutoCloseable {
    private final PullLease lease;
    private final ScheduledFuture<?> renewals;

    private Kept(PullLease lease, ScheduledFuture<?> renewals) {
      this.lease = lease;
      this.renewals = renewals;
    }

    PullLease lease() {
      return lease;
    }

    @Override
    public void close() {
      renewals.cancel(false);
      held.remove(lease);
    }
  }
}

package org.annum.kit.operation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Renews the leases of the attempts of this replica, three times within each lease. */
@ApplicationScoped
class LeaseKeeper {
  private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
  private static final int RENEWALS_PER_LEASE = 3;

  private final OperationQueue queue;
  private final OperationConfig config;
  private final Set<Lease> held = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "operation-lease");
            thread.setDaemon(true);
            return thread;
          });

  LeaseKeeper(OperationQueue queue, OperationConfig config) {
    this.queue = queue;
    this.config = config;
  }

  /** Keeps the lease until the returned handle is closed. */
  Kept keep(Claim claim) {
    Lease lease = new Lease(claim);
    long interval = Math.max(1, config.lease().toMillis() / RENEWALS_PER_LEASE);
    held.add(lease);
    return new Kept(
        lease,
        timer.scheduleWithFixedDelay(
            () -> renew(lease), interval, interval, TimeUnit.MILLISECONDS));
  }

  /** Ends all attempts of this replica at their next report. */
  void loseAll() {
    held.forEach(Lease::lose);
  }

  private void renew(Lease lease) {
    try {
      if (!queue.renew(lease.claim(), config.lease())) {
        lease.lose();
      }
    } catch (RuntimeException databaseAway) {
      // The lease token guards every write, so working on meanwhile does no harm.
      LOG.warnf(
          databaseAway,
          "operation=%s lease not renewed, trying again",
          lease.claim().operationId());
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  /** A lease being renewed. */
  final class Kept implements AutoCloseable {
    private final Lease lease;
    private final ScheduledFuture<?> renewals;

    private Kept(Lease lease, ScheduledFuture<?> renewals) {
      this.lease = lease;
      this.renewals = renewals;
    }

    Lease lease() {
      return lease;
    }

    @Override
    public void close() {
      renewals.cancel(false);
      held.remove(lease);
    }
  }
}

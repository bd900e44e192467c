package org.annum.metrics.pull;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.schedule.LeaseRenewal;

/** Renews the leases of the runs of this replica. */
@ApplicationScoped
class PullLeases {
  private final LeaseRenewal<PullLease> renewal;

  PullLeases(PullService pulls, PullConfig config) {
    this.renewal =
        new LeaseRenewal<>(
            "source-lease", config.lease(), lease -> pulls.renew(lease.claim()), PullLease::lose);
  }

  /** Keeps the lease of a run on the current thread until the returned handle is closed. */
  LeaseRenewal.Kept<PullLease> keep(PullClaim claim) {
    return renewal.keep(new PullLease(claim));
  }

  /** Ends all runs of this replica. */
  void loseAll() {
    renewal.loseAll();
  }

  @PreDestroy
  void stop() {
    renewal.close();
  }
}

package org.annum.kit.operation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.schedule.LeaseRenewal;

/** Renews the leases of the attempts of this replica. */
@ApplicationScoped
class LeaseKeeper {
  private final LeaseRenewal<Lease> renewal;

  LeaseKeeper(OperationQueue queue, OperationConfig config) {
    this.renewal =
        new LeaseRenewal<>(
            "operation-lease",
            config.lease(),
            lease -> queue.renew(lease.claim(), config.lease()),
            Lease::lose);
  }

  /** Keeps the lease until the returned handle is closed. */
  LeaseRenewal.Kept<Lease> keep(Claim claim) {
    return renewal.keep(new Lease(claim));
  }

  /** Ends all attempts of this replica at their next report. */
  void loseAll() {
    renewal.loseAll();
  }

  @PreDestroy
  void stop() {
    renewal.close();
  }
}

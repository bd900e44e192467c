package org.annum.metrics.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import org.annum.kit.schedule.LeaseRenewal;
import org.annum.kit.sql.Outages;
import org.annum.metrics.connector.Secrets;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.pull.model.RunState;
import org.annum.metrics.source.Connectors;
import org.jboss.logging.Logger;

/** Takes the source that is due next and pulls it with the connector of its kind. */
@ApplicationScoped
class PullRunner {
  private static final Logger LOG = Logger.getLogger(PullRunner.class);

  private final PullService pulls;
  private final PullLeases leases;
  private final Connectors connectors;
  private final Secrets secrets;

  PullRunner(PullService pulls, PullLeases leases, Connectors connectors, Secrets secrets) {
    this.pulls = pulls;
    this.leases = leases;
    this.connectors = connectors;
    this.secrets = secrets;
  }

  /**
   * Pulls one source to the end of a run.
   *
   * @return whether another one should be looked for at once; not while our database is away
   */
  @ActivateRequestContext
  boolean runNext() {
    Optional<PullClaim> claim = pulls.claim(connectors.kinds());
    return claim.map(this::run).filter(end -> end.state() != RunState.INTERRUPTED).isPresent();
  }

  private RunEnd run(PullClaim claim) {
    try (LeaseRenewal.Kept<PullLease> kept = leases.keep(claim)) {
      RunningPull pull = new RunningPull(kept.lease(), pulls, secrets);
      RunEnd end = pull(kept.lease(), pull);
      pulls.end(claim, end, pull.hasAdvanced());
      return end;
    }
  }

  private RunEnd pull(PullLease lease, RunningPull pull) {
    PullClaim claim = lease.claim();
    try {
      pull.takeRejectedAgain();
      connectors.get(claim.kind()).pull(pull);
      return RunEnd.SUCCEEDED;
    } catch (SourceUnavailableException failure) {
      LOG.warnf(
          "source=%s run=%s unavailable, code=%s", claim.source(), claim.runId(), failure.code());
      return lease.isLost() ? RunEnd.INTERRUPTED : RunEnd.of(failure);
    } catch (SourceRefusedException failure) {
      LOG.warnf("source=%s run=%s refused, code=%s", claim.source(), claim.runId(), failure.code());
      return RunEnd.of(failure);
    } catch (PullEndedException | InterruptedException over) {
      return RunEnd.INTERRUPTED;
    } catch (RuntimeException unexpected) {
      if (lease.isLost()) {
        return RunEnd.INTERRUPTED;
      }
      if (pull.isStoring() && Outages.isOutage(unexpected)) {
        LOG.warnf(
            "source=%s run=%s could not store a page, goes on later",
            claim.source(), claim.runId());
        return RunEnd.INTERRUPTED;
      }
      LOG.errorf(
          withoutMessage(unexpected),
          "source=%s run=%s failed unexpectedly",
          claim.source(),
          claim.runId());
      return RunEnd.UNEXPECTED;
    } finally {
      // Whoever ended the run may have interrupted the thread; its end has to be noted yet.
      Thread.interrupted();
    }
  }

  /** Where it happened; what a driver or a client says of it may repeat an address or a secret. */
  private static Throwable withoutMessage(RuntimeException unexpected) {
    Throwable trace = new IllegalStateException(unexpected.getClass().getName());
    trace.setStackTrace(unexpected.getStackTrace());
    return trace;
  }
}

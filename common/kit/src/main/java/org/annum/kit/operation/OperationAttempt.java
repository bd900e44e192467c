package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.annum.kit.problem.Refusal;
import org.annum.kit.schedule.LeaseRenewal;
import org.annum.kit.sql.Outages;
import org.jboss.logging.Logger;

/** One attempt at an operation: prepares it, lets the worker work, and says how it ended. */
@ApplicationScoped
class OperationAttempt {
  private static final Logger LOG = Logger.getLogger(OperationAttempt.class);

  private final RunStore store;
  private final PayloadFiles payloads;
  private final LeaseKeeper leases;
  private final OperationQueue queue;

  OperationAttempt(
      RunStore store, PayloadFiles payloads, LeaseKeeper leases, OperationQueue queue) {
    this.store = store;
    this.payloads = payloads;
    this.leases = leases;
    this.queue = queue;
  }

  void run(Claim claim, OperationWorker worker) {
    try (LeaseRenewal.Kept<Lease> kept = leases.keep(claim);
        PayloadFiles.PayloadFile payload = payloads.fetch(claim.operationId())) {
      Tally tally = store.resume(claim);
      OperationRun run = new OperationRun(kept.lease(), payload.path(), store, tally);
      LOG.infof("operation=%s attempt=%d begins", claim.operationId(), claim.attempt());
      end(claim, tally, ending(worker, run));
    } catch (LeaseLostException lost) {
      // Another replica has it already; or this one is stopping, and the next may begin at once.
      queue.release(claim);
      LOG.infof("operation=%s attempt=%d is left to others", claim.operationId(), claim.attempt());
    } catch (IOException | RuntimeException e) {
      // The disk or the database: the lease runs out, and the next attempt may have more luck.
      LOG.warnf(e, "operation=%s attempt=%d interrupted", claim.operationId(), claim.attempt());
    }
  }

  /** Runs the worker, and says how that ended. */
  private static Ending ending(OperationWorker worker, OperationRun run) throws IOException {
    try {
      return work(worker, run);
    } catch (LeaseLostException lost) {
      throw lost;
    } catch (Refusal refusal) {
      return Ending.failed(StoredRefusal.of(refusal));
    } catch (IOException | RuntimeException | Error e) {
      // Even an Error over one file must not stop this replica's work on all the others.
      if (Outages.isOutage(e)) {
        throw e;
      }
      LOG.errorf(e, "operation=%s failed", run.operationId());
      return Ending.failed(StoredRefusal.of("operation.failed"));
    }
  }

  private static Ending work(OperationWorker worker, OperationRun run) throws IOException {
    try {
      run.requireWanted();
      worker.run(run);
      return Ending.SUCCEEDED;
    } catch (OperationCancelledException cancelled) {
      if (worker instanceof CancellableWorker cancellable) {
        cancellable.cancelled(run);
      }
      return Ending.CANCELLED;
    }
  }

  private void end(Claim claim, Tally tally, Ending ending) {
    store.finish(claim, tally, ending);
    LOG.infof(
        "operation=%s ended state=%s code=%s",
        claim.operationId(), ending.state(), ending.code().orElse("none"));
    // Whoever waits for the end need not wait for this; what a crash leaves is swept up.
    store.forgetPayload(claim);
  }
}

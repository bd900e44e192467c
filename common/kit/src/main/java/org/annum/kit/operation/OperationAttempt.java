package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.annum.kit.problem.Refusal;
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
    try (LeaseKeeper.Kept kept = leases.keep(claim);
        PayloadFiles.PayloadFile payload = payloads.fetch(claim.operationId())) {
      Tally tally = store.resume(claim);
      OperationRun run = new OperationRun(kept.lease(), payload.path(), store, tally);
      LOG.infof("operation=%s attempt=%d begins", claim.operationId(), claim.attempt());
      end(claim, tally, outcome(worker, run));
    } catch (LeaseLostException lost) {
      // Another replica has it already; or this one is stopping, and the next may begin at once.
      queue.release(claim);
      LOG.infof("operation=%s attempt=%d is left to others", claim.operationId(), claim.attempt());
    } catch (IOException | RuntimeException e) {
      // The disk or the database: the lease runs out, and the next attempt may have more luck.
      LOG.warnf(e, "operation=%s attempt=%d interrupted", claim.operationId(), claim.attempt());
    }
  }

  /** Runs the worker; the result is why the operation failed, empty when it did not. */
  private static Optional<StoredRefusal> outcome(OperationWorker worker, OperationRun run)
      throws IOException {
    try {
      worker.run(run);
      return Optional.empty();
    } catch (LeaseLostException lost) {
      throw lost;
    } catch (Refusal refusal) {
      return Optional.of(StoredRefusal.of(refusal));
    } catch (IOException | RuntimeException | Error e) {
      // Even an Error over one file must not stop this replica's work on all the others.
      if (Outages.isOutage(e)) {
        throw e;
      }
      LOG.errorf(e, "operation=%s failed", run.operationId());
      return Optional.of(StoredRefusal.of("operation.failed"));
    }
  }

  private void end(Claim claim, Tally tally, Optional<StoredRefusal> refusal) {
    store.finish(claim, tally, refusal.orElse(null));
    LOG.infof(
        "operation=%s ended code=%s",
        claim.operationId(), refusal.map(StoredRefusal::code).orElse("none"));
  }
}

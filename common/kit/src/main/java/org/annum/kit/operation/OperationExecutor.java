package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;

/** Takes the next operation of the queue and works on it with the worker of its kind. */
@ApplicationScoped
class OperationExecutor {
  private final OperationQueue queue;
  private final OperationAttempt attempt;
  private final OperationConfig config;
  private final OperationWorkers workers;

  OperationExecutor(
      OperationQueue queue,
      OperationAttempt attempt,
      OperationConfig config,
      OperationWorkers workers) {
    this.queue = queue;
    this.attempt = attempt;
    this.config = config;
    this.workers = workers;
  }

  /**
   * Works on one operation to its end.
   *
   * @return whether there was one
   */
  @ActivateRequestContext
  boolean runNext() {
    if (workers.kinds().isEmpty()) {
      return false;
    }
    queue.giveUp(config.maxAttempts());
    Optional<Claim> claim = queue.claim(workers.kinds(), config.lease(), config.maxAttempts());
    claim.ifPresent(claimed -> attempt.run(claimed, workers.get(claimed.kind())));
    return claim.isPresent();
  }
}

package org.annum.kit.operation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the next operation of the queue and works on it with the worker of its kind. */
@ApplicationScoped
class OperationExecutor {
  private final OperationQueue queue;
  private final OperationAttempt attempt;
  private final OperationConfig config;
  private final Map<String, OperationWorker> workers;

  OperationExecutor(
      OperationQueue queue,
      OperationAttempt attempt,
      OperationConfig config,
      @All List<OperationWorker> workers) {
    this.queue = queue;
    this.attempt = attempt;
    this.config = config;
    this.workers =
        workers.stream().collect(Collectors.toMap(OperationWorker::kind, Function.identity()));
  }

  /**
   * Works on one operation to its end.
   *
   * @return whether there was one
   */
  @ActivateRequestContext
  boolean runNext() {
    if (workers.isEmpty()) {
      return false;
    }
    queue.giveUp(config.maxAttempts());
    Optional<Claim> claim = queue.claim(workers.keySet(), config.lease(), config.maxAttempts());
    claim.ifPresent(claimed -> attempt.run(claimed, workers.get(claimed.kind())));
    return claim.isPresent();
  }
}

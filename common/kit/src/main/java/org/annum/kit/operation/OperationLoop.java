package org.annum.kit.operation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The threads of this replica that work on operations, from its start to its stop. */
@ApplicationScoped
class OperationLoop {
  private static final Logger LOG = Logger.getLogger(OperationLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OperationExecutor executor;
  private final LeaseKeeper leases;
  private final WorkerSignal signal;
  private final OperationConfig config;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  OperationLoop(
      OperationExecutor executor, LeaseKeeper leases, WorkerSignal signal, OperationConfig config) {
    this.executor = executor;
    this.leases = leases;
    this.signal = signal;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    for (int i = 1; i <= config.workers(); i++) {
      Thread thread = new Thread(this::loop, "operation-worker-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Lets running attempts end at their next report, so that another replica takes over at once. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    leases.loseAll();
    threads.forEach(thread -> signal.wake());
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
    }
  }

  private void loop() {
    while (!stopping) {
      boolean worked = false;
      try {
        worked = executor.runNext();
      } catch (RuntimeException databaseAway) {
        LOG.warn("the queue of operations cannot be read, trying again", databaseAway);
      }
      if (!worked) {
        signal.await(config.pollInterval());
      }
    }
  }
}

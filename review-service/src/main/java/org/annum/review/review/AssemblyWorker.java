package org.annum.review.review;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.annum.review.evidence.Evidences;
import org.annum.review.evidence.model.EmployeeYear;
import org.jboss.logging.Logger;

/** Assembles in the background, one batch after the other, from the start to the end. */
@ApplicationScoped
class AssemblyWorker {
  private static final Logger LOG = Logger.getLogger(AssemblyWorker.class);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final AssemblyService assembly;
  private final Evidences evidences;
  private final AssemblyConfig config;
  private final Thread thread = new Thread(this::work, "annum-assembly");
  private volatile boolean stopped;

  AssemblyWorker(AssemblyService assembly, Evidences evidences, AssemblyConfig config) {
    this.assembly = assembly;
    this.evidences = evidences;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    thread.join(STOP.toMillis());
  }

  private void work() {
    try {
      while (!stopped) {
        if (assembleSome() == 0) {
          evidences.awaitChange(config.poll());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int assembleSome() throws InterruptedException {
    try {
      return assembly.assembleChanged(config.batchSize());
    } catch (AssemblyFailedException e) {
      EmployeeYear scope = e.scope();
      LOG.errorf(
          e,
          "Review cannot be assembled, others go first: employeeId=%s year=%d",
          scope.employeeId(),
          scope.year());
      assembly.postpone(scope);
      return 1;
    } catch (RuntimeException e) {
      LOG.warnf(e, "Reviews could not be assembled now and will be tried again");
      Thread.sleep(config.retry().toMillis());
      return 0;
    }
  }
}

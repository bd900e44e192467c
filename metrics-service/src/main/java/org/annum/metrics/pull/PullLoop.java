package org.annum.metrics.pull;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.annum.kit.schedule.Background;
import org.jboss.logging.Logger;

/** The threads of this replica that pull sources, from its start to its stop. */
@ApplicationScoped
class PullLoop {
  private static final Logger LOG = Logger.getLogger(PullLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PullRunner runner;
  private final PullLeases leases;
  private final PullConfig config;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  PullLoop(PullRunner runner, PullLeases leases, PullConfig config) {
    this.runner = runner;
    this.leases = leases;
    this.config = config;
  }

  void start(@Observes StartupEvent event, Background background, PullService pulls) {
    background.every(config.sweepEvery(), "source-run-sweep", pulls::forgetOld);
    for (int i = 1; i <= config.workers(); i++) {
      Thread thread = new Thread(this::loop, "source-pull-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Ends runs between two pages, so that another replica goes on at once. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    leases.loseAll();
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
    }
  }

  private void loop() {
    boolean worked = false;
    while (!isStopping(worked ? Duration.ZERO : config.pollInterval())) {
      worked = false;
      try {
        worked = runner.runNext();
      } catch (RuntimeException databaseAway) {
        LOG.warn("Sources that are due cannot be read, trying again", databaseAway);
      }
    }
  }

  private boolean isStopping(Duration pause) {
    try {
      return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // Left over from a run that was ended; a stop is told by the latch.
      return stopping.getCount() == 0;
    }
  }
}

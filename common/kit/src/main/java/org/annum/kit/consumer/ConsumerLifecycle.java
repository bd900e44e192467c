package org.annum.kit.consumer;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.annum.kit.SuiteConfig;
import org.annum.kit.deadletter.DeadLetterStore;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs the event loop for as long as the service runs. */
@Singleton
class ConsumerLifecycle {
  private static final Logger LOG = Logger.getLogger(ConsumerLifecycle.class);
  private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

  private final EventLoop loop;
  private final Thread thread;
  private final Set<String> topics;
  private final boolean used;

  ConsumerLifecycle(
      SuiteConfig suite,
      EventConsumerConfig config,
      EventHandlers handlers,
      DeadLetterStore deadLetters,
      Jdbi jdbi,
      Clock clock,
      Tracer tracer,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    var consumers = new ConsumerSettings(kafka, suite.service(), config);
    this.topics = handlers.topics();
    this.used = config.enabled() && !topics.isEmpty();
    this.loop =
        new EventLoop(
            consumers::create,
            topics,
            new EventApplier(
                handlers, deadLetters, work -> QuarkusTransaction.requiringNew().run(work), clock),
            new BatchTrace(tracer),
            () -> isReachable(jdbi),
            new EventLoop.Settings(POLL_TIMEOUT, config.retryDelay(), config.maxAttempts()));
    this.thread = new Thread(loop, "event-consumer");
    this.thread.setDaemon(true);
  }

  boolean isPaused() {
    return used && loop.isPaused();
  }

  Set<String> topics() {
    return topics;
  }

  long waiting(String topic) {
    return loop.waiting(topic);
  }

  void start(@Observes StartupEvent event) {
    if (used) {
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
    thread.join(LONGEST_BATCH.toMillis());
    if (thread.isAlive()) {
      LOG.warn("The event loop did not end in time; its last batch will be applied again");
    }
  }

  private static boolean isReachable(Jdbi jdbi) {
    try {
      jdbi.useHandle(handle -> handle.execute("select 1"));
      return true;
    } catch (JdbiException e) {
      LOG.debug("The database does not answer", e);
      return false;
    }
  }
}

package org.annum.kit.outbox;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annum.kit.SuiteConfig;
import org.annum.kit.id.Ids;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Runs the relay for as long as the service runs. */
@Singleton
class RelayLifecycle {
  private static final Logger LOG = Logger.getLogger(RelayLifecycle.class);
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

  private final OutboxConfig config;
  private final OutboxRelay relay;
  private final Thread thread;

  RelayLifecycle(
      SuiteConfig suite,
      OutboxConfig config,
      Jdbi jdbi,
      WakeSignal signal,
      Tracer tracer,
      @All List<OwnedTopic> topics,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.config = config;
    this.relay = relay(suite.service(), config, jdbi, signal, tracer, topics, kafka);
    this.thread = new Thread(relay, "outbox-relay");
    this.thread.setDaemon(true);
  }

  boolean isLeader() {
    return relay.isLeader();
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    relay.stop();
    thread.join(LONGEST_BATCH.toMillis());
    if (thread.isAlive()) {
      LOG.warn("The outbox relay did not end in time; its last batch will be published again");
    }
  }

  private static OutboxRelay relay(
      String service,
      OutboxConfig config,
      Jdbi jdbi,
      WakeSignal signal,
      Tracer tracer,
      List<OwnedTopic> topics,
      Map<String, Object> kafka) {
    var producers = new ProducerSettings(kafka, service);
    var records = new EventRecords(service);
    return new OutboxRelay(
        new OutboxTable(jdbi),
        new OutboxLeases(jdbi, config.leaseDuration()),
        new OwnedTopics(topics, kafka, config.partitions(), config.replicationFactor()),
        () -> new EventPublisher(producers.create(), records, tracer),
        signal,
        new OutboxRelay.Settings(
            service + "-" + Ids.next(),
            config.batchSize(),
            config.batchBytes(),
            config.leaseDuration(),
            config.pollInterval(),
            config.retryDelay()));
  }
}

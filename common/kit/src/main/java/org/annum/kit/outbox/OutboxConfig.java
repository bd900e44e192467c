package org.annum.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are published. */
@ConfigMapping(prefix = "annum.outbox")
public interface OutboxConfig {

  /** Whether this process may publish; events wait in the table otherwise. */
  @WithDefault("true")
  boolean enabled();

  /** How many events one Kafka transaction holds at most; its cost hardly depends on them. */
  @WithDefault("5000")
  int batchSize();

  /** How many bytes of events one Kafka transaction holds, give or take one event. */
  @WithDefault("8000000")
  long batchBytes();

  /** How long after the last sign of life of the publishing replica another one takes over. */
  @WithDefault("10S")
  Duration leaseDuration();

  /**
   * How often the table is looked at. Only events of other replicas and of plain SQL wait for it;
   * an own commit wakes the relay at once.
   */
  @WithDefault("0.1S")
  Duration pollInterval();

  /** How long to wait after a failure of Kafka or the database. */
  @WithDefault("1S")
  Duration retryDelay();

  /** Partitions of topics that are created. */
  @WithDefault("3")
  int partitions();

  /** Copies of topics that are created; 3 in production. */
  @WithDefault("1")
  short replicationFactor();
}

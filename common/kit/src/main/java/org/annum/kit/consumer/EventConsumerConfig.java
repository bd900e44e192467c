package org.annum.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the events of other services are read. */
@ConfigMapping(prefix = "annum.consumer")
public interface EventConsumerConfig {

  /** Whether this process reads events. */
  @WithDefault("true")
  boolean enabled();

  /** How many events one database transaction applies at most. */
  @WithDefault("500")
  int batchSize();

  /** How many events of a topic of other systems one database transaction takes in at most. */
  @WithDefault("5000")
  int foreignBatchSize();

  /** How long to wait after a failure of the database or of Kafka. */
  @WithDefault("1S")
  Duration retryDelay();

  /**
   * How often the same events may fail, with a database that answers, before the ones that fail are
   * set aside.
   */
  @WithDefault("10")
  int maxAttempts();

  /** How soon a topic that did not exist is noticed. */
  @WithDefault("2S")
  Duration topicRefresh();
}

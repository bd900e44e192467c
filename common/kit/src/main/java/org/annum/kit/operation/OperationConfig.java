package org.annum.kit.operation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this replica works on durable operations. */
@ConfigMapping(prefix = "annum.operation")
interface OperationConfig {

  /** Operations worked on at a time by this replica; 0 leaves them to others. */
  @WithDefault("1")
  int workers();

  /** How long a replica may be silent before another takes its operation over. */
  @WithDefault("30s")
  Duration lease();

  /** How often the queue is looked at when nothing wakes the worker. */
  @WithDefault("1s")
  Duration pollInterval();

  /** Attempts before an operation that takes its replica down is given up. */
  @WithDefault("3")
  int maxAttempts();

  /** Largest payload. */
  @WithDefault("64M")
  MemorySize maxPayloadSize();

  /** How long a payload may take to be written to the database, or read from it. */
  @WithDefault("15m")
  Duration payloadTimeout();

  /** How often the progress of an operation is looked at for those who watch it. */
  @WithDefault("500ms")
  Duration watchInterval();

  /** How long a finished operation and its rejections can be read. */
  @WithDefault("90d")
  Duration keep();

  /** How often what is older is looked for. */
  @WithDefault("10m")
  Duration sweepEvery();
}

package org.annum.kit.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What is measured besides requests. */
@ConfigMapping(prefix = "annum.telemetry")
interface TelemetryConfig {

  /**
   * How often figures are read from the database.
   *
   * @return pause
   */
  @WithDefault("10s")
  Duration interval();

  /**
   * How often certificates are looked at.
   *
   * @return pause
   */
  @WithDefault("5m")
  Duration certificateInterval();

  /**
   * PEM files with certificates, e.g. this service's own; of a chain the first to expire counts.
   *
   * @return files
   */
  Optional<Set<Path>> certificateFiles();

  /**
   * Servers whose certificate this service depends on: {@code https://}, {@code tls://} (e.g. a
   * Kafka broker) or {@code postgresql://}, each with host and port.
   *
   * @return addresses
   */
  Optional<Set<URI>> certificateAddresses();
}

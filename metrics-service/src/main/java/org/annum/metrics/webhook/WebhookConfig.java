package org.annum.metrics.webhook;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** How webhooks are received. */
@ConfigMapping(prefix = "annum.webhook")
interface WebhookConfig {

  /**
   * A mounted file with the keys that the secrets of webhooks are sealed with: 32 bytes in Base64,
   * one key a line. The first seals, all open, so a new key is put before the old one.
   *
   * @return the file; without one no webhook can be set up
   */
  Optional<Path> sealingKeyFile();

  /**
   * The largest delivery.
   *
   * @return size
   */
  @WithDefault("1M")
  MemorySize maxBodySize();

  /**
   * Deliveries of one source that a replica takes in, in a second on average.
   *
   * @return deliveries
   */
  @WithDefault("50")
  @Min(1)
  @Max(100_000)
  int perSecond();
}

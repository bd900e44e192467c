package org.annum.metrics.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Where sources of the kind {@code rest} may reach. */
@ConfigMapping(prefix = "annum.rest")
interface RestConfig {

  /**
   * Hosts, as {@code host} or {@code host:port}, that may have a private address and plain HTTP.
   *
   * @return host names
   */
  Optional<Set<String>> allowedHosts();

  /**
   * Whether hosts that are not listed may be reached, if they speak HTTPS and have public
   * addresses.
   *
   * @return true for any public host
   */
  @WithDefault("true")
  boolean publicHosts();
}

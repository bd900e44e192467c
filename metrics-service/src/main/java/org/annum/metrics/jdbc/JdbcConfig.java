package org.annum.metrics.jdbc;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which foreign databases may be pulled. */
@ConfigMapping(prefix = "annum.jdbc")
interface JdbcConfig {

  /**
   * Addresses that a source may name; none without. One that ends with a slash allows every
   * database behind it, without parameters; any other allows itself only.
   */
  Optional<List<String>> allowedUrls();
}

package org.annum.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** How large a request may be. */
@ConfigMapping(prefix = "annum.http")
interface HttpLimits {

  /**
   * The largest body. The framework's own limit must not be below it.
   *
   * @return size
   */
  @WithDefault("64M")
  MemorySize maxBodySize();

  /**
   * Paths whose body may have any size, because it is read in parts that have limits of their own.
   * The framework's own limit holds for them too.
   *
   * @return exact paths
   */
  Optional<Set<String>> streamedPaths();
}

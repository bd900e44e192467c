package org.annum.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Quarkus' own limits, needed to tell them. */
@ConfigMapping(prefix = "quarkus.http.limits")
interface HttpLimits {
  Optional<MemorySize> maxBodySize();
}

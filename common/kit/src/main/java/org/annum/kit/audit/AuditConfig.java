package org.annum.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How audit records are sealed. */
@ConfigMapping(prefix = "annum.audit")
interface AuditConfig {

  /** Pause between two runs of the sealer. */
  @WithDefault("2s")
  Duration sealEvery();

  /** Most records sealed in one transaction. */
  @WithDefault("1000")
  int sealBatch();
}

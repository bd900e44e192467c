package org.annum.metrics.connector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where secrets of foreign systems are. */
@ConfigMapping(prefix = "annum.secrets")
interface SecretsConfig {

  /** Directory, mounted for reading only, of one file per secret; without it there are none. */
  Optional<Path> directory();

  /** What the name of an environment variable begins with, so that no other is ever read. */
  @WithDefault("ANNUM_SECRET_")
  String environmentPrefix();
}

package org.annum.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Set;

/** Who may do what, beyond the scopes a token brings. */
@ConfigMapping(prefix = "annum.access")
public interface AccessConfig {

  /**
   * Permissions granted by a role, e.g. {@code annum.access.grants.hr=people:read,people:write}.
   */
  Map<String, Set<String>> grants();

  /** Signature algorithms that tokens may use. */
  @WithDefault("RS256,ES256")
  Set<String> algorithms();
}

package org.annum.local.stack;

import java.nio.file.Path;
import java.util.Locale;

/** The four services, in the order in which news flow. */
public enum Service {
  GOALS(0),
  METRICS(1),
  FEEDBACK(2),
  REVIEW(3);

  private final int portOffset;

  Service(int portOffset) {
    this.portOffset = portOffset;
  }

  /** Its place in a block of consecutive ports. */
  int portOffset() {
    return portOffset;
  }

  /** The name in paths, for its database and its role there. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String module() {
    return id() + "-service";
  }

  Path runner(Path root) {
    return root.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
  }
}

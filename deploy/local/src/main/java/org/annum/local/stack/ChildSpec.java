package org.annum.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one process of the stack is started.
 *
 * @param name also the name of its log and pid file
 * @param ready whether it serves; asked until it does
 */
record ChildSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Readiness ready) {

  /** Asks the process itself, never a clock. */
  interface Readiness {
    boolean reached();
  }
}

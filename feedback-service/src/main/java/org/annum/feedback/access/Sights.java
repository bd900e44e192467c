package org.annum.feedback.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.access.CurrentCaller;

/** The sight of whoever is calling. */
@ApplicationScoped
public class Sights {
  private static final String READ = "feedback:read";
  private static final String READ_TEXTS = "feedback:comments";

  private final CurrentCaller caller;

  Sights(CurrentCaller caller) {
    this.caller = caller;
  }

  public Sight current() {
    return new Sight(caller.id(), caller.has(READ), caller.has(READ_TEXTS));
  }
}

package org.annum.review.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.annum.kit.access.CurrentCaller;

/** Makes the viewer of the request being served. */
@ApplicationScoped
public class Viewers {
  private final CurrentCaller caller;
  private final Clock clock;

  Viewers(CurrentCaller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  public Viewer current() {
    return new Viewer(
        caller.id(), caller.has("results:read"), caller.has("feedback:read"), LocalDate.now(clock));
  }
}

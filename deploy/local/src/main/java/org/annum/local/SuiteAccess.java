package org.annum.local;

import org.annum.local.api.SuiteClient;
import org.annum.local.stack.Ports;
import org.annum.local.stack.StackState;

/** The running stack, for commands that need one. */
final class SuiteAccess {
  private SuiteAccess() {}

  static StackState running(Home home) {
    return home.runningStack()
        .filter(StackState::ready)
        .orElseThrow(() -> new LocalProblem("the suite is not up; start it with `annum up`"));
  }

  static SuiteClient ofRunning(Home home) {
    return at(home, running(home).ports());
  }

  static SuiteClient at(Home home, Ports ports) {
    return new SuiteClient(ports, home.tokens());
  }
}

package org.annum.local;

import org.annum.local.api.SuiteClient;
import org.annum.local.stack.Ports;
import org.annum.local.stack.StackState;

/** The running stack, for commands that need one. */
final class SuiteAccess {
  private SuiteAccess() {}

  static SuiteClient ofRunning(Home home) {
    StackState state =
        home.runningStack()
            .filter(StackState::ready)
            .orElseThrow(() -> new LocalProblem("the suite is not up; start it with `annum up`"));
    return at(home, state.ports());
  }

  static SuiteClient at(Home home, Ports ports) {
    return new SuiteClient(ports, home.tokens());
  }
}

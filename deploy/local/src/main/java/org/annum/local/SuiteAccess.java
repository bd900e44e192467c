package org.annum.local;

import java.time.Clock;
import java.util.Optional;
import org.annum.local.api.LocalSuite;
import org.annum.local.api.RemoteSuite;
import org.annum.local.api.SuiteClient;
import org.annum.local.stack.Ports;
import org.annum.local.stack.StackState;

/** The suite that commands speak to: the one the environment names, else this machine's stack. */
final class SuiteAccess {
  private SuiteAccess() {}

  static StackState running(Home home) {
    return home.runningStack()
        .filter(StackState::ready)
        .orElseThrow(() -> new LocalProblem("the suite is not up; start it with `annum up`"));
  }

  static SuiteClient ofRunning(Home home) {
    return elsewhere().orElseGet(() -> at(home, running(home).ports()));
  }

  static Optional<SuiteClient> elsewhere() {
    return RemoteSuite.of(System.getenv(), Clock.systemUTC()).map(SuiteClient::new);
  }

  static SuiteClient at(Home home, Ports ports) {
    return new SuiteClient(new LocalSuite(ports, home.tokens()));
  }
}

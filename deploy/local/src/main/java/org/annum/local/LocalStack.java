package org.annum.local;

import java.io.IOException;
import org.annum.local.stack.Ports;
import org.annum.local.stack.Stack;
import org.annum.local.stack.StackDirectory;
import org.annum.local.stack.StackPlan;
import org.jspecify.annotations.Nullable;

/** The stack that this process runs, together with the page that shows its reports. */
final class LocalStack implements AutoCloseable {
  private final Home home;
  private final Terminal terminal;
  private @Nullable Stack stack;
  private @Nullable ReportServer reports;

  LocalStack(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  /** Data survives; other commands find the stack. */
  void startKept(String kind, Ports ports) throws IOException {
    start(new StackPlan(home.root(), home.kept(), ports, kind, true, publicKey()));
  }

  /** Data goes with the stack. */
  Ports startThrowAway(String kind, Ports ports) throws IOException {
    StackDirectory files = home.throwAway();
    start(new StackPlan(home.root(), files, ports, kind, false, publicKey()));
    return ports;
  }

  @Override
  public void close() {
    if (reports != null) {
      reports.close();
    }
    if (stack != null) {
      stack.close();
    }
  }

  private void start(StackPlan plan) throws IOException {
    Stack started = Stack.start(plan, terminal, this::failed);
    stack = started;
    ReportServer shown = ReportServer.start(SuiteAccess.at(home, plan.ports()));
    reports = shown;
    started.announce(shown.address());
  }

  private String publicKey() {
    return home.signingKey().publicKey();
  }

  private void failed(LocalProblem problem) {
    terminal.problem(problem.getMessage());
    System.exit(1);
  }
}

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
  private @Nullable StackDirectory hidden;

  LocalStack(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  /** Data survives; other commands find the stack. */
  void startKept(Ports ports) throws IOException {
    start(new StackPlan(home.root(), home.kept(), ports, "up", true, publicKey()));
    announce();
  }

  /** Data goes with the stack; other commands find it meanwhile. */
  void startShown(Ports ports) throws IOException {
    StackDirectory files = new StackDirectory(home.throwAway().base(), home.kept().logs());
    start(new StackPlan(home.root(), files, ports, "demo", false, publicKey()));
    announce();
  }

  /** Data goes with the stack, and only this command knows it. */
  void startHidden(String kind, Ports ports) throws IOException {
    StackDirectory files = home.throwAway();
    start(new StackPlan(home.root(), files, ports, kind, false, publicKey()));
    hidden = files;
  }

  /** The address under which reports can be opened in a browser; empty for a hidden stack. */
  String reports() {
    return reports == null ? "" : reports.address();
  }

  /** Nobody needs the logs of a hidden stack that did its work. */
  void succeeded() {
    close();
    if (hidden != null) {
      hidden.delete();
    }
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

  private void start(StackPlan plan) {
    stack = Stack.start(plan, terminal, this::failed);
  }

  private void announce() throws IOException {
    if (stack != null) {
      ReportServer started = ReportServer.start(SuiteAccess.at(home, stack.ports()));
      reports = started;
      stack.announce(home.kept(), started.address());
    }
  }

  private String publicKey() {
    return home.signingKey().publicKey();
  }

  private void failed(LocalProblem problem) {
    terminal.problem(problem.getMessage());
    System.exit(1);
  }
}

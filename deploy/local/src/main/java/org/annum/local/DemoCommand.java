package org.annum.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.annum.local.stack.Ports;
import org.annum.local.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = {
      "Show what Annum does: start the suite, load the sample, print E1001's evaluation of 2024.",
      "It stays up until Ctrl-C; nothing is kept."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String EMPLOYEE = "E1001";
  private static final int YEAR = 2024;

  @Option(names = "--once", description = "Print and end; takes free ports.")
  private boolean once;

  @Mixin private PortOptions fixedPorts = new PortOptions();
  @Mixin private EvaluationOptions options = new EvaluationOptions();

  private final Home home;
  private final Terminal terminal;

  DemoCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!once && home.runningStack().isPresent()) {
      throw new LocalProblem("the suite is up already; end it with `annum down`, then try again");
    }
    Path sample = home.root().resolve("deploy/local/sample");
    Ports ports = once ? Ports.free() : fixedPorts.ports();
    try (LocalStack stack = new LocalStack(home, terminal)) {
      if (once) {
        stack.startHidden("demo", ports);
      } else {
        stack.startShown(ports);
      }
      new Evaluator(home, SuiteAccess.at(home, ports), terminal)
          .evaluate(sample, EMPLOYEE, YEAR, options, stack.reports());
      for (Service service : Service.values()) {
        terminal.result(Addresses.line(service, ports));
      }
      if (!once) {
        terminal.result("Ctrl-C ends it all.");
        new CountDownLatch(1).await();
      }
      stack.succeeded();
    }
    return 0;
  }
}

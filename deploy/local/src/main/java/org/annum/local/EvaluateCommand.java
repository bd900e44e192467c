package org.annum.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.annum.local.api.SuiteClient;
import org.annum.local.load.Loader;
import org.annum.local.stack.Ports;
import org.annum.local.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "evaluate",
    description = {
      "Load a folder of exports and print one employee's evaluation.",
      "Without a running suite, here or at ANNUM_URL, it starts one that is thrown away afterwards."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path directory = Path.of(".");

  @Option(names = "--employee", required = true, paramLabel = "ID", description = "Whom.")
  private String employee = "";

  @Option(names = "--year", required = true, paramLabel = "YEAR", description = "Which year.")
  private int year;

  @Mixin private EvaluationOptions options = new EvaluationOptions();

  private final Home home;
  private final Terminal terminal;

  EvaluateCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Loader.check(directory);
    Optional<SuiteClient> elsewhere = SuiteAccess.elsewhere();
    if (elsewhere.isPresent()) {
      evaluate(elsewhere.get(), "");
      return 0;
    }
    Optional<StackState> running = home.runningStack().filter(StackState::ready);
    if (running.isPresent()) {
      evaluate(SuiteAccess.at(home, running.get().ports()), running.get().reports());
      return 0;
    }
    try (LocalStack stack = new LocalStack(home, terminal)) {
      Ports ports = Ports.free();
      stack.startHidden("evaluate", ports);
      evaluate(SuiteAccess.at(home, ports), "");
      stack.succeeded();
    }
    return 0;
  }

  private void evaluate(SuiteClient suite, String reports)
      throws IOException, InterruptedException {
    new Evaluator(home, suite, terminal).evaluate(directory, employee, year, options, reports);
  }
}

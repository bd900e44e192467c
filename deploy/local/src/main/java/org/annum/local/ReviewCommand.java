package org.annum.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "review", description = "Print an evaluation from the running suite.")
final class ReviewCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "EMPLOYEE", description = "Whom.")
  private String employee = "";

  @Parameters(index = "1", paramLabel = "YEAR", description = "Which year.")
  private int year;

  @Mixin private EvaluationOptions options = new EvaluationOptions();

  private final Home home;
  private final Terminal terminal;

  ReviewCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String reports = SuiteAccess.elsewhere().isPresent() ? "" : SuiteAccess.running(home).reports();
    new Evaluator(home, SuiteAccess.ofRunning(home), terminal)
        .show(employee, year, options, reports);
    return 0;
  }
}

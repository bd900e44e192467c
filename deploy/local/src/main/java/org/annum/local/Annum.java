package org.annum.local;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line {@code deploy/annum}. */
@Command(
    name = "annum",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    description = "Annum on one machine: year-end evaluations from folders of exports.")
public final class Annum {
  private static final int FAILED = 1;

  /** The root of what the embedded servers log; held here because loggers are weakly referenced. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private Annum() {}

  public static void main(String[] arguments) {
    LIBRARIES.setLevel(Level.WARNING);
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    Terminal terminal = Terminal.standard();
    try {
      return commandLine(Home.ofThisProcess(), terminal).execute(arguments);
    } catch (LocalProblem e) {
      terminal.problem(e.getMessage());
      return FAILED;
    }
  }

  static CommandLine commandLine(Home home, Terminal terminal) {
    CommandLine annum = new CommandLine(new Annum());
    List.of(
            new DemoCommand(home, terminal),
            new UpCommand(home, terminal),
            new LoadCommand(home, terminal),
            new EvaluateCommand(home, terminal),
            new ReviewCommand(home, terminal),
            new TokenCommand(home, terminal),
            new StatusCommand(home, terminal),
            new DownCommand(home, terminal))
        .forEach(annum::addSubcommand);
    annum.setExecutionExceptionHandler(
        (failure, command, result) -> {
          if (failure instanceof LocalProblem) {
            terminal.problem(failure.getMessage());
            return FAILED;
          }
          throw failure;
        });
    return annum;
  }
}

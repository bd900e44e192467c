package org.annum.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.annum.local.load.FileOutcome;
import org.annum.local.load.Loader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "load",
    description = {
      "Load a folder of exports into the running suite.",
      "Files are recognised by their content; loading the same folder again changes nothing."
    })
final class LoadCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path directory = Path.of(".");

  @Option(
      names = "--subject",
      paramLabel = "EMPLOYEE",
      description = "Whom team feedback is about, when the goals do not tell.")
  private String subject = "";

  private final Home home;
  private final Terminal terminal;

  LoadCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<FileOutcome> outcomes =
        new Loader(SuiteAccess.ofRunning(home), terminal).load(directory, subject);
    long rejected = outcomes.stream().mapToLong(FileOutcome::rejected).sum();
    terminal.result(
        "%d files loaded%s"
            .formatted(outcomes.size(), rejected == 0 ? "" : ", " + rejected + " rows rejected"));
    return outcomes.stream().anyMatch(FileOutcome::refused) ? 1 : 0;
  }
}

package org.annum.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.annum.local.stack.Leftovers;
import org.annum.local.stack.StackState;
import picocli.CommandLine.Command;

@Command(name = "down", description = "End the suite; its data stays under .annum/.")
final class DownCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Home home;
  private final Terminal terminal;

  DownCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<StackState> state = home.runningStack();
    if (state.isPresent() && !state.get().launcher().end(PATIENCE)) {
      throw new LocalProblem(
          "process %d does not end; end it with `kill -9 %d` and run `annum down` again"
              .formatted(state.get().pid(), state.get().pid()));
    }
    int leftovers = Leftovers.end(home.kept());
    terminal.result(
        state.isPresent() || leftovers > 0 ? "the suite is down" : "nothing was running");
    return 0;
  }
}

package org.annum.local;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.annum.local.stack.Service;
import org.annum.local.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description =
        "Start the suite and keep its data under .annum/; it stays up until `annum down`.")
final class UpCommand implements Callable<Integer> {
  @Mixin private PortOptions ports = new PortOptions();

  @Option(
      names = "--foreground",
      description = "Stay in this terminal and watch; Ctrl-C ends the stack.")
  private boolean foreground;

  private final Home home;
  private final Terminal terminal;

  UpCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (home.runningStack().isPresent()) {
      terminal.step("the suite is up already; `annum status` shows it");
      return 0;
    }
    if (!foreground) {
      Optional<StackState> state = new BackgroundLauncher(home, terminal).start(ports.ports());
      state.ifPresent(this::printAddresses);
      return state.isPresent() ? 0 : 1;
    }
    try (LocalStack stack = new LocalStack(home, terminal)) {
      stack.startKept(ports.ports());
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private void printAddresses(StackState state) {
    for (Service service : Service.values()) {
      terminal.result(Addresses.line(service, state.ports()));
    }
    terminal.result("Load a folder with `annum load DIR`, end the suite with `annum down`.");
  }
}

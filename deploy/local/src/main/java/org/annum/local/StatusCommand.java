package org.annum.local;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.annum.local.stack.Probe;
import org.annum.local.stack.Service;
import org.annum.local.stack.StackState;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Say what runs and where.")
final class StatusCommand implements Callable<Integer> {
  private static final int NOT_UP = 3;

  private final Home home;
  private final Terminal terminal;

  StatusCommand(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<StackState> state = home.runningStack();
    if (state.isEmpty()) {
      terminal.result("down; start it with `annum up`");
      return NOT_UP;
    }
    print(state.get());
    return 0;
  }

  private void print(StackState state) {
    Probe probe = new Probe();
    terminal.result(
        "%s by `annum %s` (process %d)"
            .formatted(state.ready() ? "up" : "starting", state.kind(), state.pid()));
    for (Service service : Service.values()) {
      URI health =
          URI.create(
              "http://localhost:%d/q/health/ready".formatted(state.ports().management(service)));
      terminal.result(
          "%-8s %s"
              .formatted(
                  probe.isUp(health) ? "ready" : "NOT UP", Addresses.line(service, state.ports())));
    }
    terminal.result(
        "PostgreSQL on port %d, Kafka on port %d"
            .formatted(state.ports().postgres(), state.ports().kafka()));
  }
}

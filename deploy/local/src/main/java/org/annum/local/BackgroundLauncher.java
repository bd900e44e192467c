package org.annum.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.annum.local.stack.Ports;
import org.annum.local.stack.StackState;

/** Starts {@code up --foreground} as a process of its own that outlives this one. */
final class BackgroundLauncher {
  private static final int POLL_MILLIS = 100;

  private final Home home;
  private final Terminal terminal;

  BackgroundLauncher(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  /** The stack once it is ready; empty when the launcher ended, having said why. */
  Optional<StackState> start(Ports ports) throws IOException, InterruptedException {
    Path log = home.kept().log("launcher");
    Files.deleteIfExists(log);
    Process launcher =
        new ProcessBuilder(command(ports))
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long shown = 0;
    while (true) {
      boolean alive = launcher.isAlive();
      shown = show(log, shown);
      if (!alive) {
        return Optional.empty();
      }
      Optional<StackState> state = home.runningStack().filter(StackState::ready);
      if (state.isPresent()) {
        return state;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private List<String> command(Ports ports) {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "annum"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dannum.root=" + home.root());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Annum.class.getName(), "up", "--foreground"));
    command.addAll(List.of("--http-port", Integer.toString(ports.http())));
    command.addAll(List.of("--management-port", Integer.toString(ports.management())));
    command.addAll(List.of("--postgres-port", Integer.toString(ports.postgres())));
    command.addAll(List.of("--kafka-port", Integer.toString(ports.kafka())));
    return command;
  }

  private long show(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] fresh = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(fresh);
      int whole = lastLineEnd(fresh);
      new String(fresh, 0, whole, StandardCharsets.UTF_8).lines().forEach(terminal::pass);
      return from + whole;
    }
  }

  private static int lastLineEnd(byte[] text) {
    int end = text.length;
    while (end > 0 && text[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}

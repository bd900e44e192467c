package org.annum.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.annum.local.LocalProblem;
import org.jspecify.annotations.Nullable;

/**
 * A process of the stack with its log and its pid file.
 *
 * <p>Children ignore the interrupt that Ctrl-C sends to the whole terminal group, so that the
 * launcher ends them in order: services first, then what they depend on.
 */
final class Child {
  private static final String IGNORING_CTRL_C = "trap '' INT HUP; exec \"$@\"";
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(100);

  private final ChildSpec spec;
  private final StackDirectory files;
  private volatile @Nullable Process process;

  Child(ChildSpec spec, StackDirectory files) {
    this.spec = spec;
    this.files = files;
  }

  String name() {
    return spec.name();
  }

  Path log() {
    return files.log(spec.name());
  }

  void start() {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", IGNORING_CTRL_C, "annum"));
    command.addAll(spec.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(spec.directory().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(spec.environment());
    try {
      Process started = builder.start();
      process = started;
      files.writePid(spec.name(), started.pid());
    } catch (IOException e) {
      throw new UncheckedIOException(spec.name() + " could not be started", e);
    }
  }

  /** Blocks until the process serves; a problem when it ends or {@code atMost} passes before. */
  void awaitReady(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!spec.ready().reached()) {
      if (!isAlive()) {
        throw new LocalProblem(lastWords("ended while starting"));
      }
      if (System.nanoTime() > deadline) {
        throw new LocalProblem(lastWords("was not ready after " + atMost.toSeconds() + " s"));
      }
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
  }

  /**
   * Starts the process until it serves: it may end a few times while what it needs recovers, too.
   *
   * @param atMost after which it is a problem
   * @param wanted whether it is to run at all; if not any more, the process may be left running
   */
  void restart(Duration atMost, BooleanSupplier wanted) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    do {
      start();
    } while (wanted.getAsBoolean() && !servesUntil(deadline));
  }

  private boolean servesUntil(long deadline) throws InterruptedException {
    try {
      awaitReady(Duration.ofNanos(deadline - System.nanoTime()));
      return true;
    } catch (LocalProblem notYet) {
      if (isAlive() || System.nanoTime() > deadline) {
        throw notYet;
      }
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
      return false;
    }
  }

  boolean isAlive() {
    Process current = process;
    return current != null && current.isAlive();
  }

  /** Blocks until the process has ended; its exit code, 128 + n after signal n. */
  int awaitEnd() throws InterruptedException {
    Process current = process;
    if (current == null) {
      throw new IllegalStateException(spec.name() + " was never started");
    }
    return current.waitFor();
  }

  void stop() {
    Process current = process;
    if (current == null) {
      return;
    }
    current.destroy();
    try {
      if (!current.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        current.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      current.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    files.forgetPid(spec.name());
  }

  /** One line: what happened, the last thing the process wrote, and where to read on. */
  String lastWords(String whatHappened) {
    return "%s %s: %s (log: %s)".formatted(name(), whatHappened, lastLogLine(), log());
  }

  private String lastLogLine() {
    try {
      return Files.exists(log()) ? LastLine.of(log()) : "it wrote nothing";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

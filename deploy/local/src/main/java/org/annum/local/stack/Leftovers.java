package org.annum.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of an earlier stack whose launcher and guard were both killed. */
public final class Leftovers {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private Leftovers() {}

  /** Ends them and forgets their pid files; the number ended. */
  public static int end(StackDirectory files) {
    int ended = 0;
    for (Path pidFile : files.pidFiles()) {
      Optional<ProcessHandle> process = owner(pidFile);
      process.ifPresent(Leftovers::end);
      ended += process.isPresent() ? 1 : 0;
      delete(pidFile);
    }
    files.forgetState();
    return ended;
  }

  /** The process that wrote the file, not a younger one that was given the same number. */
  private static Optional<ProcessHandle> owner(Path pidFile) {
    try {
      Instant written = Files.getLastModifiedTime(pidFile).toInstant();
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(
              process ->
                  process
                      .info()
                      .startInstant()
                      .map(start -> !start.isAfter(written.plusSeconds(1)))
                      .orElse(false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.annum.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Ends the stack when the launcher dies without doing so itself (kill -9, out of memory).
 *
 * <p>A shell that waits for the end of its standard input, which only the launcher's death or
 * {@link #close} brings about, and then ends whatever still has a pid file.
 */
final class Guard implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' INT HUP TERM
      cat >/dev/null
      cd "$1" || exit 0
      alive() { for p in *.pid; do [ "$p" != postgres.pid ] && [ -f "$p" ] && kill -0 "$(cat "$p")" 2>/dev/null && return 0; done; return 1; }
      for p in *.pid; do [ "$p" != postgres.pid ] && [ -f "$p" ] && kill -TERM "$(cat "$p")" 2>/dev/null; done
      tries=0
      while alive && [ $tries -lt 50 ]; do sleep 0.2; tries=$((tries + 1)); done
      for p in *.pid; do [ "$p" != postgres.pid ] && [ -f "$p" ] && kill -KILL "$(cat "$p")" 2>/dev/null; done
      [ -f postgres.pid ] && kill -INT "$(cat postgres.pid)" 2>/dev/null
      rm -f *.pid stack.json
      """;

  private final Process shell;

  private Guard(Process shell) {
    this.shell = shell;
  }

  static Guard over(StackDirectory files) {
    List<String> command =
        List.of("/bin/sh", "-c", SCRIPT, "annum-guard", files.run().toAbsolutePath().toString());
    try {
      return new Guard(
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be called when nothing is left to end. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

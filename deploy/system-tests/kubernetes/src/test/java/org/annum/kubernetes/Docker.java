package org.annum.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The command line of the Docker daemon, or of another program that {@code annum.docker} names. */
final class Docker {
  private static final String PROGRAM = System.getProperty("annum.docker", "docker");

  /** How a command ended. */
  record Result(int code, String output) {
    boolean succeeded() {
      return code == 0;
    }
  }

  private Docker() {}

  /** What the command prints; it has to succeed. */
  static String run(List<String> arguments) {
    Result result = attempt(arguments);
    if (!result.succeeded()) {
      throw new IllegalStateException(arguments + " failed: " + result.output());
    }
    return result.output().strip();
  }

  static String run(String... arguments) {
    return run(List.of(arguments));
  }

  static Result attempt(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(PROGRAM));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A field of the container, as a Go template. */
  static String inspect(String container, String format) {
    return run("inspect", "--format", format, container);
  }
}

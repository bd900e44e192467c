package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code deploy/annum}, called as a person would, with a home of its own. */
final class CommandLine {
  static final Path ROOT = Path.of(System.getProperty("annum.root", "../..")).toAbsolutePath();

  private final Path home;
  private final Map<String, String> environment;

  /**
   * A command line of its own.
   *
   * @param environment settings for the services it starts
   */
  CommandLine(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /** What a finished command printed. */
  record Result(int exitCode, String output, String progress) {
    Result succeeded() {
      assertThat(exitCode).as(() -> output + progress).isZero();
      return this;
    }
  }

  Path home() {
    return home;
  }

  Result run(String... arguments) {
    return finish(start(arguments));
  }

  /** A command that goes on in the background. */
  Running start(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("bash", ROOT.resolve("deploy/annum").toString()));
    command.addAll(List.of(arguments));
    try {
      Path output = temporary(".out");
      Path progress = temporary(".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(output.toFile())
              .redirectError(progress.toFile());
      builder.environment().putAll(environment);
      builder.environment().put("ANNUM_HOME", home.toString());
      builder.environment().put("ANNUM_BUILD", "never");
      return new Running(builder.start(), output, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Result finish(Running running) {
    try {
      assertThat(running.process().waitFor(5, TimeUnit.MINUTES))
          .as(() -> "still running: " + running.progress())
          .isTrue();
      return new Result(
          running.process().exitValue(), read(running.outputFile()), running.progress());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  record Running(Process process, Path outputFile, Path progressFile) {
    String progress() {
      return read(progressFile);
    }
  }

  private static Path temporary(String suffix) throws IOException {
    Path file = Files.createTempFile("annum-", suffix);
    file.toFile().deleteOnExit();
    return file;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

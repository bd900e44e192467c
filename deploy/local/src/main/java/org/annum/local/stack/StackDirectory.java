package org.annum.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one stack keeps its data, its logs and the record of what runs.
 *
 * @param base data, pid files and the state file
 * @param logs one file per process
 */
public record StackDirectory(Path base, Path logs) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PID_SUFFIX = ".pid";

  public StackDirectory {
    try {
      Files.createDirectories(base.resolve("run"));
      Files.createDirectories(base.resolve("data"));
      Files.createDirectories(logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path data(String name) {
    return base.resolve("data").resolve(name);
  }

  Path run() {
    return base.resolve("run");
  }

  public Path log(String name) {
    return logs.resolve(name + ".log");
  }

  void writePid(String name, long pid) throws IOException {
    Files.writeString(run().resolve(name + PID_SUFFIX), Long.toString(pid));
  }

  void forgetPid(String name) {
    try {
      Files.deleteIfExists(run().resolve(name + PID_SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> pidFiles() {
    try (Stream<Path> files = Files.list(run())) {
      return files.filter(file -> file.toString().endsWith(PID_SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was recorded about the stack, as long as the process that wrote it lives. */
  public Optional<StackState> running() {
    try {
      return Files.exists(stateFile())
          ? Optional.of(JSON.readValue(stateFile().toFile(), StackState.class))
              .filter(StackState::isAlive)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void record(StackState state) {
    Path written = run().resolve("stack.json.new");
    try {
      JSON.writeValue(written.toFile(), state);
      Files.move(written, stateFile(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forgetState() {
    try {
      Files.deleteIfExists(stateFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stack begins with empty logs, so that its last words are its own. */
  void clearLogs() {
    try (Stream<Path> files = Files.list(logs)) {
      for (Path log : files.filter(StackDirectory::isOfAProcess).toList()) {
        Files.delete(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher and the build write into the same folder. */
  private static boolean isOfAProcess(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith("-service.log")
        || name.equals("kafka.log")
        || name.equals(PostgresServer.NAME + ".log");
  }

  /** Removes everything, logs included. */
  public void delete() {
    deleteTree(base);
    deleteTree(logs);
  }

  static void deleteTree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path stateFile() {
    return run().resolve("stack.json");
  }
}

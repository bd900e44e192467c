package org.annum.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which process listens on a port, where the system has a tool that tells. */
final class PortOwner {
  private static final Pattern PID = Pattern.compile("(?:^p|pid=)(\\d+)", Pattern.MULTILINE);

  private PortOwner() {}

  /** For example {@code process 4711 (java)}. */
  static Optional<String> of(int port) {
    return ask(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fp"))
        .or(() -> ask(List.of("ss", "-ltnHp", "sport = :" + port)))
        .map(PortOwner::describe);
  }

  private static Optional<Long> ask(List<String> command) {
    try {
      Process tool =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output =
          new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8); // short
      tool.waitFor(2, TimeUnit.SECONDS);
      Matcher pid = PID.matcher(output);
      return pid.find() ? Optional.of(Long.valueOf(pid.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // the tool is not installed; the message does without
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String describe(long pid) {
    String command =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().command())
            .map(path -> " (" + path.substring(path.lastIndexOf('/') + 1) + ")")
            .orElse("");
    return "process " + pid + command;
  }
}

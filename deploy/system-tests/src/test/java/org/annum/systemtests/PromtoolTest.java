package org.annum.systemtests;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prometheus's own check of what it will be given, and the examples of the alerts. */
class PromtoolTest {
  private final Path promtool = Tool.find("promtool");

  @Test
  void shouldBeARuleFileThatPrometheusTakes() {
    check("check rules", "alerts");
  }

  @Test
  void shouldBeAConfigurationThatPrometheusTakes() {
    Tool.run(
        promtool, Observability.DIRECTORY, "check", "config", "--syntax-only", "prometheus.yml");
  }

  @Test
  void shouldFireAndStaySilentAsTheExamplesOfTheAlertsSay() {
    check("test rules", "tests");
  }

  private void check(String command, String directory) {
    Tool.run(
        promtool,
        Observability.DIRECTORY,
        Stream.concat(
                Stream.of(command.split(" ")),
                Observability.files(directory, ".yml").stream().map(Path::toString))
            .toArray(String[]::new));
  }
}

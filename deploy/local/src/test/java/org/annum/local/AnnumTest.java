package org.annum.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AnnumTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"demo", "up", "load", "evaluate", "review", "token", "status", "down"})
  void shouldExplainACommandWhenAskedForHelp(String command) {
    StringWriter shown = new StringWriter();
    CommandLine annum =
        Annum.commandLine(new Home(directory, directory), Terminal.standard())
            .setOut(new PrintWriter(shown));

    int exit = annum.execute(command, "--help");

    assertThat(exit).isZero();
    assertThat(shown.toString()).startsWith("Usage: annum " + command).contains("--help");
  }
}

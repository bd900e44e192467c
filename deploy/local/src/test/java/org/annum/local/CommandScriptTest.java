package org.annum.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deploy/annum} on machines that lack something, with stand-ins for java and mvn. */
class CommandScriptTest {
  private static final Path SCRIPT = Path.of("..", "annum").toAbsolutePath().normalize();
  private static final List<String> TOOLS =
      List.of("bash", "cut", "dirname", "find", "grep", "head", "mkdir", "sed", "tail", "touch");
  private static final String JAVA_17 =
      """
      #!/bin/bash
      echo 'openjdk version "17.0.15" 2025-04-15' >&2
      """;

  @TempDir private Path directory;

  private Path script;
  private Path path;

  @BeforeEach
  void prepareMachine() throws IOException {
    script = Files.createDirectories(directory.resolve("suite/deploy")).resolve("annum");
    Files.copy(SCRIPT, script);
    path = Files.createDirectories(directory.resolve("path"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(path.resolve(tool), installed(tool));
    }
  }

  @Test
  void shouldTellToInstallAJdkWhenThereIsNone() throws Exception {
    assertThat(failure(Map.of()))
        .isEqualTo("annum: no JDK found; install JDK 17 or later and point JAVA_HOME at it");
  }

  @Test
  void shouldNameJavaHomeWhenNothingIsThere() throws Exception {
    assertThat(failure(Map.of("JAVA_HOME", "/nowhere")))
        .isEqualTo(
            "annum: no JDK found in JAVA_HOME (/nowhere);"
                + " install JDK 17 or later and point JAVA_HOME at it");
  }

  @ParameterizedTest
  @CsvSource({"11.0.2", "1.8.0_202", "16"})
  void shouldNameTheVersionWhenTheJdkIsTooOld(String version) throws Exception {
    install("java", "#!/bin/bash\necho 'java version \"%s\"' >&2\n".formatted(version));

    assertThat(failure(Map.of()))
        .isEqualTo(
            "annum: %s is version %s; install JDK 17 or later and point JAVA_HOME at it"
                .formatted(path.resolve("java"), version));
  }

  @ParameterizedTest
  @CsvSource({"17", "17.0.15", "25-ea"})
  void shouldAcceptTheJdkWhenItIsNewEnough(String version) throws Exception {
    install("java", "#!/bin/bash\necho 'openjdk version \"%s\"' >&2\n".formatted(version));

    assertThat(failure(Map.of())).isEqualTo("annum: mvn not found; install Maven 3.8.7 or later");
  }

  @Test
  void shouldAskForACompilerWhenThereIsOnlyARuntime() throws Exception {
    install("java", JAVA_17);
    install("mvn", "#!/bin/bash\n");

    assertThat(failure(Map.of())).contains("has no compiler beside it; install a JDK");
  }

  @Test
  void shouldNameTheFirstPlaceInASourceWhenTheBuildFails() throws Exception {
    install("java", JAVA_17);
    install("javac", "#!/bin/bash\n");
    install(
        "mvn",
        """
        #!/bin/bash
        echo '[ERROR] COMPILATION ERROR : '
        echo '[ERROR] /suite/Home.java:[42,12] cannot find symbol'
        exit 1
        """);

    assertThat(failure(Map.of()))
        .contains("annum: the build failed: [ERROR] /suite/Home.java:[42,12] cannot find symbol")
        .contains("build.log)");
  }

  @Test
  void shouldQuoteMavenWhenTheBuildFailsElsewhere() throws Exception {
    install("java", JAVA_17);
    install("javac", "#!/bin/bash\n");
    install("mvn", "#!/bin/bash\necho '[ERROR] no network'\nexit 1\n");

    assertThat(failure(Map.of())).contains("annum: the build failed: [ERROR] no network (log: ");
  }

  private String failure(Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(path.resolve("bash").toString(), script.toString(), "status")
            .redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", path.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    return output.strip();
  }

  private void install(String name, String content) throws IOException {
    Path file = path.resolve(name);
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path installed(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}

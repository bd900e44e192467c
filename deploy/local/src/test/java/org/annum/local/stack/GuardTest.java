package org.annum.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
  @TempDir Path base;

  @Test
  void shouldEndWhatStillHasAPidFileWhenTheLauncherIsGone() throws Exception {
    StackDirectory files = new StackDirectory(base.resolve("with space"), base.resolve("logs"));
    Guard guard = Guard.over(files);
    Process service = new ProcessBuilder("/bin/sleep", "60").start();
    Process postgres = startWhatHeedsAnInterrupt();
    Process ended = new ProcessBuilder("/bin/sleep", "60").start();
    files.writePid("goals-service", service.pid());
    files.writePid("postgres", postgres.pid());
    files.writePid("review-service", ended.pid());
    files.forgetPid("review-service");

    guard.close(); // for the guard, the end of its input is the launcher's end

    assertThat(service.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(postgres.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(ended.isAlive()).isTrue();
    assertThat(files.pidFiles()).isEmpty();
    ended.destroyForcibly();
  }

  /**
   * Where the build runs in the background of a shell, its children ignore interrupts unless they
   * say otherwise, as PostgreSQL does.
   */
  private static Process startWhatHeedsAnInterrupt() throws IOException {
    String script = "$SIG{INT} = 'DEFAULT'; $| = 1; print \"ready\\n\"; sleep 60";
    Process process = new ProcessBuilder("perl", "-e", script).start();
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");
    return process;
  }
}

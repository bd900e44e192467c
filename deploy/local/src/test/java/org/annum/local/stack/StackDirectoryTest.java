package org.annum.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackDirectoryTest {
  private static final Ports PORTS = new Ports(8081, 9081, 54329, 9094);

  @TempDir Path base;

  @Test
  void shouldFindAStackAsLongAsItsLauncherLives() {
    StackDirectory files = directory();

    files.record(StackState.ofThisProcess("up", true, PORTS, "http://localhost/secret"));

    assertThat(files.running()).map(StackState::ports).contains(PORTS);
  }

  @Test
  void shouldNotTakeAnotherProcessOfTheSameNumberForTheLauncher() {
    StackDirectory files = directory();
    StackState state = StackState.ofThisProcess("up", true, PORTS, "");

    files.record(
        new StackState(state.pid(), state.launcherStartedAt() - 60_000, "up", true, PORTS, ""));

    assertThat(files.running()).isEmpty();
  }

  @Test
  void shouldEndWhatAnEarlierLauncherLeftBehind() throws Exception {
    StackDirectory files = directory();
    Process orphan = new ProcessBuilder("/bin/sleep", "60").start();
    files.writePid("goals-service", orphan.pid());

    assertThat(Leftovers.end(files)).isEqualTo(1);
    assertThat(orphan.waitFor()).isNotZero();
    assertThat(files.pidFiles()).isEmpty();
  }

  @Test
  void shouldSpareAProcessThatIsYoungerThanThePidFile() throws Exception {
    StackDirectory files = directory();
    Process stranger = new ProcessBuilder("/bin/sleep", "60").start();
    files.writePid("goals-service", stranger.pid());
    Files.setLastModifiedTime(
        files.pidFiles().get(0), FileTime.from(Instant.now().minusSeconds(3600)));

    assertThat(Leftovers.end(files)).isZero();
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  @Test
  void shouldNameTheBusyPort() throws IOException {
    Ports free = Ports.free();
    try (ServerSocket taken =
        new ServerSocket(free.http(Service.FEEDBACK), 1, InetAddress.getLoopbackAddress())) {
      assertThat(free.busy()).containsExactly(taken.getLocalPort());
    }
  }

  @Test
  void shouldSayTheMostTellingLineOfALog() throws IOException {
    Path log = base.resolve("x.log");
    Files.writeString(log, "started\nERROR boom\nCaused by: port taken\n\tat x.Y\nbye\n\n");

    assertThat(LastLine.of(log)).isEqualTo("Caused by: port taken");
  }

  private StackDirectory directory() {
    return new StackDirectory(base, base.resolve("logs"));
  }
}

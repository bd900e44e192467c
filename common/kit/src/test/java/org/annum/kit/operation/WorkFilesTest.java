package org.annum.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.annum.kit.SuiteConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFilesTest {
  private static final long NEVER_USED = 99_999_999_999L;

  @TempDir Path parent;

  @Test
  void shouldDeleteAllWhenTheServiceStops() throws IOException {
    // Given
    WorkFiles files = ofProcess("sample", 1);
    Path file = files.create();
    Files.writeString(file, "personal");

    // When
    files.delete();

    // Then
    assertThat(file).doesNotExist();
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void shouldDeleteWhatAKilledProcessLeftWhenTheServiceStarts() throws IOException {
    // Given
    Path killed = ofProcess("sample", NEVER_USED).create();
    Path restarted = ofProcess("sample", 1).create();
    Path running = ofProcess("sample", ProcessHandle.current().pid()).create();
    Path foreign = ofProcess("other", NEVER_USED).create();

    // When
    ofProcess("sample", 1).deleteLeftovers();

    // Then
    assertThat(killed).doesNotExist();
    assertThat(restarted).doesNotExist();
    assertThat(running).exists();
    assertThat(foreign).exists();
  }

  private WorkFiles ofProcess(String service, long process) {
    return new WorkFiles(new Sample(service), parent, process);
  }

  private record Sample(String service) implements SuiteConfig {
    @Override
    public ZoneId timeZone() {
      return ZoneOffset.UTC;
    }
  }
}

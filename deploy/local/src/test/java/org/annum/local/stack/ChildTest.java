package org.annum.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annum.local.LocalProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  /** Ends twice, then serves. */
  private static final String SERVES_AT_THE_THIRD_START =
      """
      echo start >>starts
      [ $(wc -l <starts) -ge 3 ] || exit 1
      touch serving
      exec sleep 60
      """;

  @TempDir Path base;

  @Test
  void shouldStartAgainWhenTheProcessEndsBeforeItServes() throws Exception {
    Child child = child(SERVES_AT_THE_THIRD_START);

    child.restart(Duration.ofSeconds(30), () -> true);

    assertThat(child.isAlive()).isTrue();
    assertThat(base.resolve("starts")).content().hasLineCount(3);
    child.stop();
  }

  @Test
  void shouldGiveUpWhenTheProcessDoesNotServeInTime() throws Exception {
    Child child = child("echo no database; exit 1");

    assertThatThrownBy(() -> child.restart(Duration.ofSeconds(1), () -> true))
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("no database");
  }

  @Test
  void shouldNotStartAgainWhenTheProcessIsNotWantedAnyMore() throws Exception {
    Child child = child("echo start >>starts; exit 1");

    child.restart(Duration.ofSeconds(30), () -> false);

    child.awaitEnd();
    assertThat(base.resolve("starts")).content().hasLineCount(1);
  }

  private Child child(String script) {
    return new Child(
        new ChildSpec(
            "trial",
            List.of("/bin/sh", "-c", script),
            Map.of(),
            base,
            () -> Files.exists(base.resolve("serving"))),
        new StackDirectory(base.resolve("stack"), base.resolve("logs")));
  }
}

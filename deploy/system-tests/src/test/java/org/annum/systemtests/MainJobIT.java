package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of one sales assistant: a folder of exports becomes an evaluation. */
class MainJobIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLE = CommandLine.ROOT.resolve("deploy/local/sample");

  @TempDir Path directory;

  @Test
  void shouldGiveTheFiguresOfAnIndependentProgramFromAThrowAwayStack() throws IOException {
    Path figures = directory.resolve("figures.json");
    Path review = directory.resolve("review.json");
    Path report = directory.resolve("report.html");
    CommandLine annum = new CommandLine(directory.resolve("a home of its own"), Map.of());

    CommandLine.Result result =
        annum
            .run(
                "evaluate",
                SAMPLE.toString(),
                "--employee=E1001",
                "--year=2024",
                "--figures=" + figures,
                "--json=" + review,
                "--html=" + report)
            .succeeded();

    assertThat(JSON.readTree(figures.toFile())).isEqualTo(expected());
    assertThat(result.output())
        .contains("李晓", "综合得分", "目标与实际", "发现的问题", "改进计划", "2025-Q1", "92.00 %", "+15.00 %");
    assertThat(JSON.readTree(review.toFile()).path("employeeId").asText()).isEqualTo("E1001");
    assertThat(Files.readString(report))
        .startsWith("<!DOCTYPE html>")
        .contains("李晓", "<svg", "92.00 %", "+15.00 %", "5,000,000")
        .doesNotContain("<script", "http://");
    assertThat(annum.run("status").output()).contains("down");
    assertThat(annum.home().resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void shouldChangeNothingWhenTheSampleIsLoadedAgain() {
    CommandLine annum = SharedStack.get().annum();
    annum.run("load", SAMPLE.toString()).succeeded();

    CommandLine.Result again = annum.run("load", SAMPLE.toString()).succeeded();

    assertThat(again.progress())
        .contains("tasks-2024.csv: 0 accepted, 0 replaced, 1305 unchanged, 0 rejected")
        .doesNotContainPattern(": [1-9][0-9]* accepted");
  }

  private static JsonNode expected() throws IOException {
    try (InputStream expected = MainJobIT.class.getResourceAsStream("/seed-2024-expected.json")) {
      return JSON.readTree(Objects.requireNonNull(expected));
    }
  }
}

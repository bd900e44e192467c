package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annum.systemtests.Observability.Alert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is woken knows what is wrong and what to do. */
class AlertRulesTest {
  private static final String RUNBOOK = "deploy/observability/runbook.md";
  private static final Pattern SECTION = Pattern.compile("(?m)^## (Annum\\w+)$");
  private static final Pattern NAME = Pattern.compile(".*alertname=\"(\\w+)\".*");
  private static final Set<String> SEVERITIES = Set.of("critical", "warning", "info");

  static List<Alert> alerts() {
    return Observability.alerts();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void shouldTellWhatIsWrongWhenAnAlertFires(Alert alert) {
    assertThat(alert.name()).matches("Annum[A-Z]\\w+");
    assertThat(alert.expression()).isNotBlank();
    assertThat(alert.rule().path("labels").path("severity").asText()).isIn(SEVERITIES);
    assertThat(alert.annotation("summary")).isNotBlank();
    assertThat(alert.annotation("summary_zh")).containsPattern("\\p{IsHan}");
    assertThat(alert.annotation("description")).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void shouldNameASectionOfTheRunbookWhenAnAlertFires(Alert alert) throws IOException {
    String link = alert.annotation("runbook_url");

    assertThat(link).startsWith(RUNBOOK + "#");
    assertThat(sections()).contains(link.substring(link.indexOf('#') + 1));
  }

  @Test
  void shouldHaveNoSectionThatNoAlertRefersTo() throws IOException {
    Set<String> referred =
        alerts().stream()
            .map(alert -> alert.annotation("runbook_url").replaceFirst(".*#", ""))
            .collect(Collectors.toSet());

    assertThat(sections()).containsExactlyInAnyOrderElementsOf(referred);
  }

  @Test
  void shouldHaveAnExampleOfEveryAlert() {
    Set<String> tested =
        Observability.files("tests", ".yml").stream()
            .flatMap(file -> Observability.elements(Observability.yaml(file).path("tests")))
            .flatMap(test -> Observability.elements(test.path("promql_expr_test")))
            .filter(example -> !example.path("exp_samples").isEmpty())
            .map(example -> NAME.matcher(example.path("expr").asText()).replaceAll("$1"))
            .collect(Collectors.toSet());

    assertThat(tested)
        .containsExactlyInAnyOrderElementsOf(alerts().stream().map(Alert::name).toList());
  }

  /** As web pages make anchors of headings. */
  private static List<String> sections() throws IOException {
    return SECTION
        .matcher(Files.readString(CommandLine.ROOT.resolve(RUNBOOK)))
        .results()
        .map((MatchResult section) -> section.group(1).toLowerCase(Locale.ROOT))
        .toList();
  }
}

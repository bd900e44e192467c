package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grafana is not at hand in a build; what it would stumble over is looked for here. */
class DashboardsTest {
  private static final int COLUMNS = 24;

  static List<JsonNode> dashboards() {
    return Observability.dashboards();
  }

  @Test
  void shouldBeThoseThatOnCallAsksFor() {
    assertThat(dashboards())
        .extracting(dashboard -> dashboard.path("uid").asText())
        .containsExactlyInAnyOrder(
            "annum-suite",
            "annum-service",
            "annum-messaging",
            "annum-imports",
            "annum-jvm",
            "annum-postgresql");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void shouldHaveNumberedPanelsThatDoNotCoverEachOther(JsonNode dashboard) {
    Set<Integer> ids = new HashSet<>();
    Set<String> cells = new HashSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      String title = panel.path("title").asText();
      assertThat(title).isNotBlank();
      assertThat(ids.add(panel.path("id").intValue())).as(title).isTrue();
      JsonNode place = panel.path("gridPos");
      assertThat(place.path("x").intValue() + place.path("w").intValue())
          .as(title)
          .isLessThanOrEqualTo(COLUMNS);
      for (int x = 0; x < place.path("w").intValue(); x++) {
        for (int y = 0; y < place.path("h").intValue(); y++) {
          int column = place.path("x").intValue() + x;
          int line = place.path("y").intValue() + y;
          assertThat(cells.add(column + "/" + line)).as(title).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void shouldAskTheProvisionedSource(JsonNode dashboard) {
    String provisioned =
        Observability.yaml(
                Observability.DIRECTORY.resolve("grafana/provisioning/datasources/prometheus.yml"))
            .at("/datasources/0/uid")
            .asText();

    assertThat(dashboard.findParents("uid").stream().filter(source -> source.has("type")))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.path("uid").asText()).isEqualTo(provisioned));
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void shouldHaveAQueryInEveryPanel(JsonNode dashboard) {
    assertThat(dashboard.path("panels"))
        .filteredOn(panel -> !panel.path("type").asText().equals("row"))
        .allSatisfy(
            panel -> {
              assertThat(panel.path("targets")).isNotEmpty();
              assertThat(panel.path("targets").findValuesAsText("expr")).doesNotContain("");
            });
  }
}

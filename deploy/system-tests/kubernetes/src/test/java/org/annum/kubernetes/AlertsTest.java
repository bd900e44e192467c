package org.annum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alerts of the cluster are those of {@code deploy/observability}, which are the source. */
class AlertsTest {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();
  private static final Path MADE = Repository.overlay("production").resolve("alerts.yaml");
  private static final String HEADER =
      "# Made of deploy/observability/alerts by AlertsTest with -Dannum.contracts.update.\n";

  @Test
  void shouldBeThoseOfTheSourceWhenTheClusterAlerts() throws IOException {
    String wanted = HEADER + YAML.writeValueAsString(rule());
    if (System.getProperty("annum.contracts.update") != null) {
      Files.writeString(MADE, wanted);
    }

    assertThat(MADE).hasContent(wanted);
    assertThat(Manifests.of("production").get("PrometheusRule", "annum").at("/spec/groups"))
        .isNotEmpty();
  }

  private static ObjectNode rule() throws IOException {
    ObjectNode rule = YAML.createObjectNode();
    rule.put("apiVersion", "monitoring.coreos.com/v1").put("kind", "PrometheusRule");
    rule.putObject("metadata").put("name", "annum");
    ArrayNode groups = rule.putObject("spec").putArray("groups");
    for (Path file : sources()) {
      JsonNode source = YAML.readTree(file.toFile());
      source.path("groups").forEach(groups::add);
    }
    return rule;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(Repository.ROOT.resolve("deploy/observability/alerts"))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }
}

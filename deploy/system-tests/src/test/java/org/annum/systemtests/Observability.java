package org.annum.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code deploy/observability}. */
final class Observability {
  static final Path DIRECTORY = CommandLine.ROOT.resolve("deploy/observability");

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Observability() {}

  /** An alert as its file has it. */
  record Alert(String file, String name, JsonNode rule) {
    String expression() {
      return rule.path("expr").asText();
    }

    String annotation(String name) {
      return rule.path("annotations").path(name).asText();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A query of a dashboard. */
  record PanelQuery(String dashboard, String panel, String expression) {
    @Override
    public String toString() {
      return dashboard + ", " + panel;
    }
  }

  static List<Alert> alerts() {
    return files("alerts", ".yml").stream()
        .flatMap(
            file ->
                elements(yaml(file).path("groups"))
                    .flatMap(group -> elements(group.path("rules")))
                    .map(rule -> new Alert(name(file), rule.path("alert").asText(), rule)))
        .toList();
  }

  static List<JsonNode> dashboards() {
    return files("dashboards", ".json").stream().map(file -> read(JSON, file)).toList();
  }

  static List<PanelQuery> queries() {
    return dashboards().stream()
        .flatMap(
            dashboard ->
                elements(dashboard.path("panels"))
                    .flatMap(
                        panel ->
                            elements(panel.path("targets"))
                                .map(
                                    target ->
                                        new PanelQuery(
                                            dashboard.path("uid").asText(),
                                            panel.path("title").asText(),
                                            target.path("expr").asText()))))
        .toList();
  }

  static List<Path> files(String directory, String suffix) {
    try (Stream<Path> files = Files.list(DIRECTORY.resolve(directory))) {
      return files.filter(file -> name(file).endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(Path file) {
    return read(YAML, file);
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return array.valueStream();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

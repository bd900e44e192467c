package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The objects of a built overlay. */
record Manifests(List<JsonNode> objects) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet", "Job");

  static Manifests of(String overlay) {
    return parse(Kustomize.build(Repository.overlay(overlay)));
  }

  static Manifests of(Path overlay) {
    return parse(Kustomize.build(overlay));
  }

  static Manifests parse(String yaml) {
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      return new Manifests(values.readAll());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<JsonNode> kind(String kind) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
  }

  JsonNode get(String kind, String name) {
    return kind(kind)
        .filter(object -> name(object).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
  }

  /** What runs pods. */
  Stream<JsonNode> workloads() {
    return objects.stream().filter(object -> WITH_PODS.contains(object.path("kind").asText()));
  }

  static JsonNode pod(JsonNode workload) {
    return workload.at("/spec/template/spec");
  }

  static Stream<JsonNode> containers(JsonNode workload) {
    return Stream.of("containers", "initContainers")
        .flatMap(list -> Json.stream(pod(workload).path(list)));
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  static String title(JsonNode object) {
    return object.path("kind").asText() + " " + name(object);
  }
}

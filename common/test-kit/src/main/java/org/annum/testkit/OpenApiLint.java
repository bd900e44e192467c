package org.annum.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What every operation of every service must have, so that clients can be generated from it. */
final class OpenApiLint {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final Pattern PATH =
      Pattern.compile("/v1(/[a-z][a-z0-9]*(-[a-z0-9]+)*|/\\{[a-z][A-Za-z0-9]*})+");
  private static final Pattern OPERATION_ID = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final JsonNode document;
  private final Set<String> operationIds = new HashSet<>();
  private final List<String> findings = new ArrayList<>();

  private OpenApiLint(JsonNode document) {
    this.document = document;
  }

  static List<String> findings(JsonNode document) {
    OpenApiLint lint = new OpenApiLint(document);
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      lint.path(path.getKey());
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          lint.operation(operation.getKey() + " " + path.getKey(), operation.getValue());
        }
      }
    }
    document.at("/components/schemas").properties().forEach(lint::schema);
    if (lint.operationIds.isEmpty()) {
      lint.findings.add("the document has no operations");
    }
    return lint.findings;
  }

  private void path(String path) {
    need(PATH.matcher(path).matches(), path, "must be /v1 and kebab-case segments");
    String[] segments = path.split("/");
    for (int i = 2; i < segments.length; i++) {
      boolean isCollection = i == 2 || (i + 1 < segments.length && isParameter(segments[i + 1]));
      if (isCollection && !isParameter(segments[i])) {
        need(segments[i].endsWith("s"), path, segments[i] + " must be a plural");
      }
    }
  }

  private void operation(String place, JsonNode operation) {
    String id = operation.path("operationId").asText();
    need(OPERATION_ID.matcher(id).matches(), place, "needs an operationId in camelCase");
    need(operationIds.add(id), place, "operationId " + id + " is not unique");
    need(!operation.path("summary").asText().isBlank(), place, "needs a summary");
    need(operation.path("tags").size() > 0, place, "needs a tag");
    need(operation.path("responses").has("401"), place, "needs a response 401");
    need(operation.path("responses").has("403"), place, "needs a response 403");
    JsonNode content = resolve(operation.path("requestBody")).path("content");
    content.properties().stream()
        .filter(type -> type.getKey().contains("json"))
        .forEach(type -> need(hasExample(type.getValue()), place, "needs an example of its body"));
  }

  private void schema(Map.Entry<String, JsonNode> schema) {
    for (Map.Entry<String, JsonNode> field : schema.getValue().path("properties").properties()) {
      need(
          !field.getValue().path("description").asText().isBlank(),
          schema.getKey() + "." + field.getKey(),
          "needs a description");
    }
  }

  private boolean hasExample(JsonNode mediaType) {
    return isExample(mediaType) || hasExample(mediaType.path("schema"), 0);
  }

  /** An example of the whole, or of a field of it: generated documentation then shows one. */
  private boolean hasExample(JsonNode schema, int depth) {
    JsonNode resolved = resolve(schema);
    if (depth > 4 || resolved.isMissingNode()) {
      return false;
    }
    return isExample(schema)
        || isExample(resolved)
        || hasExample(resolved.path("items"), depth + 1)
        || resolved
            .path("properties")
            .valueStream()
            .anyMatch(field -> hasExample(field, depth + 1));
  }

  private static boolean isExample(JsonNode node) {
    return node.has("example") || node.has("examples");
  }

  private JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  private void need(boolean fine, String place, String finding) {
    if (!fine) {
      findings.add(place + ": " + finding);
    }
  }
}

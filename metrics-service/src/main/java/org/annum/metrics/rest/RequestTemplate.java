package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.annum.metrics.rest.model.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * A request with placeholders. A parameter, or a part of the body, that mentions something which is
 * not there yet is left out: a first page has no cursor.
 *
 * @param body null for GET; a text that is one placeholder for a number becomes a number
 */
record RequestTemplate(String path, Map<String, String> query, @Nullable JsonNode body) {

  RequestTemplate {
    query = new LinkedHashMap<>(query);
  }

  URI url(URI base, Map<String, String> values) {
    Map<String, String> encoded = new LinkedHashMap<>();
    values.forEach((name, value) -> encoded.put(name, Placeholders.encoded(value)));
    String filledPath = Placeholders.fill(path, encoded).orElse("");
    String parameters =
        query.entrySet().stream()
            .flatMap(parameter -> parameter(parameter, values).stream())
            .collect(Collectors.joining("&"));
    String prefix = base.toString().replaceFirst("/+$", "");
    return URI.create(prefix + filledPath + (parameters.isEmpty() ? "" : "?" + parameters));
  }

  @Nullable String body(Map<String, String> values) {
    return body == null ? null : filled(body, values).orElseThrow().toString();
  }

  private static Optional<String> parameter(
      Map.Entry<String, String> parameter, Map<String, String> values) {
    return Placeholders.fill(parameter.getValue(), values)
        .map(value -> Placeholders.encoded(parameter.getKey()) + "=" + Placeholders.encoded(value));
  }

  private static Optional<JsonNode> filled(JsonNode node, Map<String, String> values) {
    if (node.isTextual()) {
      return text(node.asText(), values);
    }
    if (node instanceof ObjectNode object) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(
              field ->
                  filled(field.getValue(), values)
                      .ifPresent(value -> filled.set(field.getKey(), value)));
      return Optional.of(filled);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> filled(item, values).ifPresent(filled::add));
      return Optional.of(filled);
    }
    return Optional.of(node);
  }

  private static Optional<JsonNode> text(String template, Map<String, String> values) {
    Optional<String> filled = Placeholders.fill(template, values);
    if (Placeholders.isOnly(template, "page") || Placeholders.isOnly(template, "size")) {
      return filled.map(number -> IntNode.valueOf(Integer.parseInt(number)));
    }
    if (Placeholders.isOnly(template, "offset")) {
      return filled.map(number -> LongNode.valueOf(Long.parseLong(number)));
    }
    return filled.map(TextNode::valueOf);
  }
}

package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Short ways through JSON. */
final class Json {
  private Json() {}

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static Map<String, String> texts(JsonNode object) {
    return object.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asText()));
  }

  /** All nodes below, the node itself first. */
  static Stream<JsonNode> everything(JsonNode node) {
    return Stream.concat(Stream.of(node), stream(node).flatMap(Json::everything));
  }
}

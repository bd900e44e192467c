package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.annum.metrics.connector.Selector;
import org.annum.metrics.connector.SourceSettings;
import org.jspecify.annotations.Nullable;

/** A JSONPath into what a foreign system sent. */
final class ItemPath {
  private static final String ROOT = "$";
  private static final Configuration STRICT =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .build();
  private static final Configuration JSON = STRICT.addOptions(Option.SUPPRESS_EXCEPTIONS);

  private final String text;
  private final JsonPath path;

  private ItemPath(String text, JsonPath path) {
    this.text = text;
    this.path = path;
  }

  /** Empty when the text is no JSONPath. */
  static Optional<ItemPath> parse(String text) {
    try {
      return text.startsWith(ROOT)
          ? Optional.of(new ItemPath(text, JsonPath.compile(text)))
          : Optional.empty();
    } catch (InvalidPathException notPath) {
      return Optional.empty();
    }
  }

  /** A setting that must be there. */
  static ItemPath read(SourceSettings settings, String field) {
    String text = settings.text(field);
    Optional<ItemPath> path = parse(text);
    if (path.isEmpty() && !text.isEmpty()) {
      settings.refuse(field, "source.selector-unusable");
    }
    return path.or(() -> parse(ROOT)).orElseThrow();
  }

  /** A setting that may be there. */
  static @Nullable ItemPath readOptional(SourceSettings settings, String field) {
    return settings.optionalText(field).isPresent() ? read(settings, field) : null;
  }

  /** Finds values of items by paths; for the mappings of one source. */
  static Selector selector() {
    Map<String, Optional<ItemPath>> parsed = new ConcurrentHashMap<>();
    return new Selector() {
      @Override
      public boolean isUsable(String from) {
        return parsed.computeIfAbsent(from, ItemPath::parse).isPresent();
      }

      @Override
      public JsonNode select(JsonNode item, String from) {
        return parsed.computeIfAbsent(from, ItemPath::parse).orElseThrow().select(item);
      }
    };
  }

  /** What is there; missing or null where there is nothing. */
  JsonNode select(JsonNode root) {
    JsonNode found = text.equals(ROOT) ? root : path.read(root, JSON);
    return found == null ? MissingNode.getInstance() : found;
  }

  /**
   * The array that must be there, even where the path asks for each of its items. Null is what some
   * systems write for an empty one.
   */
  Optional<JsonNode> array(JsonNode root) {
    try {
      JsonNode found = text.equals(ROOT) ? root : path.read(root, STRICT);
      if (found == null || found.isNull()) {
        return Optional.of(JsonNodeFactory.instance.arrayNode());
      }
      return Optional.of(found).filter(JsonNode::isArray);
    } catch (PathNotFoundException missing) {
      return Optional.empty();
    }
  }

  /** What is there as text, unless it is blank; of several values the first. */
  Optional<String> text(JsonNode root) {
    JsonNode found = select(root);
    JsonNode node = found.isArray() ? found.path(0) : found;
    boolean nothing = node.isNull() || node.isMissingNode();
    return nothing
        ? Optional.empty()
        : Optional.of(node.asText().strip()).filter(value -> !value.isEmpty());
  }
}

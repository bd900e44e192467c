package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * How far the collections of a source were read. Only marks are kept, never pages: those would have
 * moved until the next pull.
 */
record RestCursor(ObjectNode byCollection) {
  private static final String SINCE = "since";
  private static final String KEY = "key";

  static RestCursor of(Optional<JsonNode> stored) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    stored
        .filter(JsonNode::isObject)
        .ifPresent(cursor -> object.setAll((ObjectNode) cursor.deepCopy()));
    return new RestCursor(object);
  }

  Optional<Progress> progress(String collection, Since since) {
    JsonNode stored = byCollection.path(collection);
    return Optional.of(stored.path(SINCE))
        .filter(JsonNode::isTextual)
        .map(mark -> new Progress(since.restore(mark.asText()), stored.path(KEY).asText(null)));
  }

  RestCursor with(String collection, Since since, Progress progress) {
    ObjectNode changed = byCollection.deepCopy();
    ObjectNode stored = changed.putObject(collection).put(SINCE, since.store(progress.mark()));
    if (progress.key() != null) {
      stored.put(KEY, progress.key());
    }
    return new RestCursor(changed);
  }
}

package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;

/** How a connector finds a value in one of the records it fetched: by a column, by a path. */
public interface Selector {

  /** Whether the text can name a value at all. */
  boolean isUsable(String from);

  /** The value; a missing or null node where the record has none. */
  JsonNode select(JsonNode item, String from);
}

package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Holds for records that have exactly this text there. */
record Condition(Selector selector, String from, String equal) {

  /** The setting {@code when}; empty where there is none. */
  static Optional<Condition> read(SourceSettings settings, MappingContext context) {
    return settings.optionalPart("when").map(when -> of(when, context));
  }

  private static Condition of(SourceSettings when, MappingContext context) {
    String from = when.text("from");
    context.check(when, "from", Optional.of(from).filter(text -> !text.isEmpty()));
    return new Condition(context.selector(), from, when.text("equals"));
  }

  boolean holds(JsonNode item) {
    return selector.select(item, from).asText().equals(equal);
  }
}

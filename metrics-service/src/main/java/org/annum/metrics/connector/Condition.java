package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Holds for records that have exactly this text there. */
record Condition(Selector selector, String from, String equal) {

  /** A setting such as {@code when}; empty where there is none. */
  static Optional<Condition> read(SourceSettings settings, String field, MappingContext context) {
    return settings.optionalPart(field).map(condition -> of(condition, context));
  }

  private static Condition of(SourceSettings condition, MappingContext context) {
    String from = condition.text("from");
    context.check(condition, "from", Optional.of(from).filter(text -> !text.isEmpty()));
    return new Condition(context.selector(), from, condition.text("equals"));
  }

  boolean holds(JsonNode item) {
    return selector.select(item, from).asText().equals(equal);
  }
}

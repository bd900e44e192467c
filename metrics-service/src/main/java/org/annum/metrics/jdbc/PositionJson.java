package org.annum.metrics.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.jdbc.model.CursorType;
import org.annum.metrics.jdbc.model.Position;

/** How a position is kept. */
final class PositionJson {
  private PositionJson() {}

  static JsonNode write(Position position) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("value", position.value().toString())
        .set(
            "key",
            position.key() instanceof BigDecimal number
                ? DecimalNode.valueOf(number)
                : TextNode.valueOf(position.key().toString()));
  }

  /** Reads a position; refused where the settings mean another kind of column by now. */
  static Position read(JsonNode cursor, CursorType type) {
    JsonNode key = cursor.path("key");
    return type.parse(cursor.path("value").asText())
        .map(value -> new Position(value, key.isNumber() ? key.decimalValue() : key.asText()))
        .orElseThrow(() -> SourceRefusedException.of("jdbc.cursor-changed", null));
  }
}

package org.annum.metrics.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.annum.metrics.connector.Selector;

/** Finds values by the names of columns, whatever their case. */
final class ColumnSelector implements Selector {

  @Override
  public boolean isUsable(String from) {
    return !from.isBlank() && from.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public JsonNode select(JsonNode item, String from) {
    return item.path(from.toLowerCase(Locale.ROOT));
  }
}

package org.annum.kit.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON document from which values already reported are taken out. */
final class Tree {
  private Tree() {}

  /**
   * Takes a value out: a field disappears, an element becomes null so that the others keep their
   * index.
   *
   * @return whether anything changed
   */
  static boolean takeOut(JsonNode root, String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    if (place.matches()) {
      return false;
    }
    JsonNode parent = root.at(place.head());
    JsonPointer last = place.last();
    if (parent instanceof ObjectNode object) {
      return object.remove(last.getMatchingProperty()) != null;
    }
    if (parent instanceof ArrayNode array && !array.path(last.getMatchingIndex()).isNull()) {
      array.setNull(last.getMatchingIndex());
      return true;
    }
    return false;
  }
}

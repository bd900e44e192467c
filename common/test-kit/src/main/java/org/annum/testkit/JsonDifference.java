package org.annum.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The places where two JSON documents differ. */
final class JsonDifference {
  private JsonDifference() {}

  static List<String> between(JsonNode expected, JsonNode actual) {
    List<String> found = new ArrayList<>();
    compare("", expected, actual, found);
    return found;
  }

  private static void compare(
      String place, JsonNode expected, JsonNode actual, List<String> found) {
    if (expected.isObject() && actual.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> compare(place + "/" + name, expected.path(name), actual.path(name), found));
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        compare(place + "/" + i, expected.path(i), actual.path(i), found);
      }
    } else if (!expected.equals(actual)) {
      found.add(place + ": " + show(expected) + " | " + show(actual));
    }
  }

  private static String show(JsonNode value) {
    return value.isMissingNode()
        ? "nothing"
        : value.isContainerNode() ? "something" : value.asText();
  }
}

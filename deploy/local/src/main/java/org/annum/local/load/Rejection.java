package org.annum.local.load;

import com.fasterxml.jackson.databind.JsonNode;

/** Why a row was left out, in the service's words. */
record Rejection(long row, String column, String reason) {

  static Rejection from(JsonNode rejection) {
    return new Rejection(
        rejection.path("row").asLong(),
        rejection.path("column").asText(""),
        rejection.path("detail").asText(rejection.path("code").asText()));
  }

  String line() {
    return "row %d%s: %s".formatted(row, column.isEmpty() ? "" : ", " + column, reason);
  }
}

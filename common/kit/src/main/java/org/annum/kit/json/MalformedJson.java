package org.annum.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.annum.kit.problem.Refusal;

/** Tells why a text is no JSON document, and where, without repeating any of it. */
final class MalformedJson {
  private MalformedJson() {}

  static Refusal refusal(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return Refusal.of(
          Refusal.Kind.MALFORMED,
          "json.beyond-limits",
          JsonLimits.DEPTH,
          JsonLimits.NUMBER_LENGTH,
          JsonLimits.TEXT_LENGTH);
    }
    JsonLocation location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
    String code =
        e.getOriginalMessage().startsWith("Duplicate") ? "json.duplicate-key" : "json.malformed";
    return Refusal.of(Refusal.Kind.MALFORMED, code, location.getLineNr(), location.getColumnNr());
  }
}

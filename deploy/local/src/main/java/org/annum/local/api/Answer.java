package org.annum.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a service answered: JSON, or an empty object where there was none. */
public record Answer(int status, JsonNode body) {
  private static final int FIRST_REFUSAL = 400;

  public boolean isRefusal() {
    return status >= FIRST_REFUSAL;
  }

  /** The refusal in words: title, detail, and every error with the place it is about. */
  public List<String> refusal() {
    List<String> lines = new ArrayList<>();
    String title = body.path("title").asText("no reason given");
    String detail = body.path("detail").asText("");
    lines.add("%d %s%s".formatted(status, title, detail.isEmpty() ? "" : ": " + detail));
    for (JsonNode error : body.path("errors")) {
      lines.add(
          "%s %s"
              .formatted(
                  error.path("pointer").asText(""),
                  error.path("detail").asText(error.path("code").asText())));
    }
    return lines;
  }
}

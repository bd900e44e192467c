package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.annum.metrics.connector.SourceSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a body means where its status does not tell, such as a 403 that stands for too many requests
 * or a 200 that holds a refusal.
 *
 * @param equalTo the text at the path; null where any text there means it
 * @param unless the text at the path that does not mean it; null where there is none
 */
record ErrorRule(
    ItemPath path, @Nullable String equalTo, @Nullable String unless, Outcome outcome) {

  static List<ErrorRule> read(SourceSettings settings) {
    return settings.parts("errors").stream()
        .map(
            rule ->
                new ErrorRule(
                    ItemPath.read(rule, "path"),
                    rule.optionalText("equals").orElse(null),
                    rule.optionalText("unless").orElse(null),
                    rule.oneOf("meaning", Outcome.class)))
        .toList();
  }

  boolean applies(JsonNode body) {
    Optional<String> text = path.text(body);
    return text.isPresent()
        && (equalTo == null || equalTo.equals(text.get()))
        && (unless == null || !unless.equals(text.get()));
  }
}

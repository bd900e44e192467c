package org.annum.metrics.factsin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.annum.kit.consumer.ForeignEvent;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about a fact.
 *
 * @param fact null when the fact is to be removed
 */
record FactChange(FactKind kind, FactKey key, @Nullable JsonNode fact) {
  private static final Map<FactKind, String> TYPES =
      new EnumMap<>(
          Map.of(
              FactKind.ACTIVITY, "org.annum.fact.activity",
              FactKind.DEAL, "org.annum.fact.deal",
              FactKind.DATA_POINT, "org.annum.fact.data-point"));

  /**
   * Reads an event; the fields of the fact itself are not looked at, but for its identity.
   *
   * @throws Refusal when the type is unknown or the key is another than the fact's
   */
  static FactChange of(ForeignEvent event) {
    FactKind kind =
        Arrays.stream(FactKind.values())
            .filter(one -> event.type().equals(TYPES.get(one)))
            .findFirst()
            .orElseThrow(() -> refused("type", "facts-in.type-unknown", types()));
    JsonNode fact = event.data();
    if (fact == null) {
      return new FactChange(kind, named(event.key()), null);
    }
    FactKey key = new FactKey(text(fact, "source"), text(fact, "externalId"));
    boolean complete = !key.source().isEmpty() && !key.externalId().isEmpty();
    if (complete && !key.recordId().equals(event.key())) {
      throw refused("key", "facts-in.key-of-another", key.recordId());
    }
    return new FactChange(kind, key, fact);
  }

  private static FactKey named(String key) {
    String[] parts = key.split(":", 2);
    if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw refused("key", "facts-in.key-unreadable");
    }
    return new FactKey(parts[0], parts[1]);
  }

  private static String text(JsonNode fact, String field) {
    return fact.path(field).isTextual() ? fact.path(field).asText().strip() : "";
  }

  private static String types() {
    return TYPES.values().stream().sorted().collect(Collectors.joining(", "));
  }

  private static Refusal refused(String pointer, String code, Object... arguments) {
    return Refusal.invalid(Violation.of(pointer, code, arguments));
  }
}

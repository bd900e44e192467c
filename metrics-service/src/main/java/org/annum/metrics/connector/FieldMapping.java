package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.annum.metrics.intake.model.Numbers;

/** One field of a fact: where its value comes from, and what is made of it. */
record FieldMapping(
    FieldOrigin origin,
    Optional<Condition> when,
    Map<String, String> values,
    Optional<String> otherwise,
    Optional<BigDecimal> factor,
    TimeForm form) {
  private static final int PART_DECIMALS = 6;

  /** The short form: the setting itself says where the value is. */
  static FieldMapping of(SourceSettings settings, String name, MappingContext context) {
    return new FieldMapping(
        FieldOrigin.of(settings, name, context),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        TimeForm.AS_IT_IS);
  }

  static FieldMapping read(SourceSettings settings, MappingContext context) {
    return new FieldMapping(
        FieldOrigin.read(settings, context),
        Condition.read(settings, "when", context),
        values(settings, context),
        settings.optionalText("otherwise"),
        factor(settings),
        TimeForm.read(settings));
  }

  private static Map<String, String> values(SourceSettings settings, MappingContext context) {
    Map<String, String> values = settings.texts("values");
    Optional<String> table = settings.optionalText("translation");
    if (table.isEmpty()) {
      return values;
    }
    if (!context.translations().containsKey(table.get())) {
      settings.refuse("translation", "source.translation-unknown", table.get());
    }
    return context.translations().getOrDefault(table.get(), values);
  }

  private static Optional<BigDecimal> factor(SourceSettings settings) {
    Optional<String> text = settings.optionalText("factor");
    Optional<BigDecimal> factor = text.map(given -> Numbers.decimal(given).value());
    if (text.isPresent() && factor.isEmpty()) {
      settings.refuse("factor", "source.number-unreadable");
    }
    return factor;
  }

  /**
   * The value for a record; empty where it has none.
   *
   * @param siblings how many records there are in the list that it is of
   */
  Optional<JsonNode> value(JsonNode item, int siblings) {
    if (!when.map(condition -> condition.holds(item)).orElse(true)) {
      return Optional.empty();
    }
    if (origin.isEqualPart()) {
      return Optional.of(equalPart(siblings));
    }
    Optional<JsonNode> value = origin.value(item);
    if (values.isEmpty() && otherwise.isEmpty()) {
      return value.map(form::of).map(this::multiplied);
    }
    Optional<String> text = value.map(JsonNode::asText);
    return text.map(values::get).or(() -> otherwise).or(() -> text).map(TextNode::valueOf);
  }

  /** Rounded down, so that all parts never add up to more than 1. */
  private static JsonNode equalPart(int siblings) {
    return DecimalNode.valueOf(
        BigDecimal.ONE.divide(BigDecimal.valueOf(siblings), PART_DECIMALS, RoundingMode.DOWN));
  }

  /** What is no number stays as it is, and is refused with its fact. */
  private JsonNode multiplied(JsonNode value) {
    if (factor.isEmpty()) {
      return value;
    }
    BigDecimal number =
        value.isNumber() ? value.decimalValue() : Numbers.decimal(value.asText()).value();
    return number == null ? value : DecimalNode.valueOf(number.multiply(factor.get()));
  }
}

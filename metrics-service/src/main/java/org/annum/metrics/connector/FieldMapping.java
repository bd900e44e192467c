package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where one field of a fact comes from: a value of the record, a constant or a template. */
record FieldMapping(
    Selector selector,
    Optional<String> from,
    Optional<String> constant,
    Optional<String> template,
    Map<String, String> values,
    Optional<String> otherwise,
    TimeForm form) {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  /** The short form: the setting itself says where the value is. */
  static FieldMapping of(SourceSettings settings, String name, Selector selector) {
    String from = settings.text(name);
    if (!selector.isUsable(from)) {
      settings.refuse(name, "source.selector-unusable");
    }
    return new FieldMapping(
        selector,
        Optional.of(from),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        TimeForm.AS_IT_IS);
  }

  static FieldMapping read(SourceSettings settings, Selector selector) {
    FieldMapping field =
        new FieldMapping(
            selector,
            settings.optionalText("from"),
            settings.optionalText("constant"),
            settings.optionalText("template"),
            settings.texts("values"),
            settings.optionalText("otherwise"),
            TimeForm.read(settings));
    field.check(settings);
    return field;
  }

  private void check(SourceSettings settings) {
    if (Stream.of(from, constant, template).filter(Optional::isPresent).count() != 1) {
      settings.refuse("from", "source.origin-unclear");
    }
    if (!from.map(selector::isUsable).orElse(true)) {
      settings.refuse("from", "source.selector-unusable");
    }
    if (!template.map(this::places).orElse(List.of()).stream().allMatch(selector::isUsable)) {
      settings.refuse("template", "source.selector-unusable");
    }
  }

  /** The value for a record; empty where it has none. */
  Optional<JsonNode> value(JsonNode item) {
    if (from.isEmpty()) {
      return constant.or(() -> template.flatMap(text -> filled(item, text))).map(TextNode::valueOf);
    }
    JsonNode value = selector.select(item, from.get());
    if (values.isEmpty() && otherwise.isEmpty()) {
      return isBlank(value) ? Optional.empty() : Optional.of(form.of(value));
    }
    return Optional.ofNullable(values.get(value.asText()))
        .or(() -> otherwise)
        .or(() -> Optional.of(value).filter(given -> !isBlank(given)).map(JsonNode::asText))
        .map(TextNode::valueOf);
  }

  /** Empty as long as one of the values is blank: half an id would name the wrong thing. */
  private Optional<String> filled(JsonNode item, String text) {
    if (places(text).stream().anyMatch(place -> isBlank(selector.select(item, place)))) {
      return Optional.empty();
    }
    return Optional.of(
        PLACE
            .matcher(text)
            .replaceAll(
                match -> Matcher.quoteReplacement(selector.select(item, match.group(1)).asText())));
  }

  private List<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
  }

  private static boolean isBlank(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isBlank());
  }
}

package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a value comes from: a value of the record, a constant, a template or the list's length. */
record FieldOrigin(
    Selector selector,
    Optional<String> from,
    Optional<String> constant,
    Optional<String> template,
    boolean isEqualPart) {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  static FieldOrigin of(SourceSettings settings, String name, MappingContext context) {
    Optional<String> from = Optional.of(settings.text(name));
    context.check(settings, name, from);
    return new FieldOrigin(context.selector(), from, Optional.empty(), Optional.empty(), false);
  }

  static FieldOrigin read(SourceSettings settings, MappingContext context) {
    FieldOrigin origin =
        new FieldOrigin(
            context.selector(),
            settings.optionalText("from"),
            settings.optionalText("constant"),
            settings.optionalText("template"),
            settings.flag("equalPart", false));
    long given =
        Stream.of(origin.from, origin.constant, origin.template)
            .filter(Optional::isPresent)
            .count();
    if (given != (origin.isEqualPart ? 0 : 1)) {
      settings.refuse("from", "source.origin-unclear");
    }
    context.check(settings, "from", origin.from);
    origin.places().forEach(place -> context.check(settings, "template", Optional.of(place)));
    return origin;
  }

  /** The value; empty where there is none, or a blank one. Of several values it is the first. */
  Optional<JsonNode> value(JsonNode item) {
    return from.map(text -> Optional.of(selected(item, text)).filter(FieldOrigin::isPresent))
        .orElseGet(
            () -> constant.or(() -> template.flatMap(t -> filled(item, t))).map(TextNode::valueOf));
  }

  private JsonNode selected(JsonNode item, String text) {
    JsonNode found = selector.select(item, text);
    return found.isArray() ? found.path(0) : found;
  }

  /** Empty as long as one of the values is blank: half an id would name the wrong thing. */
  private Optional<String> filled(JsonNode item, String text) {
    if (!places().stream().allMatch(place -> isPresent(selected(item, place)))) {
      return Optional.empty();
    }
    return Optional.of(
        PLACE
            .matcher(text)
            .replaceAll(
                match -> Matcher.quoteReplacement(selected(item, match.group(1)).asText())));
  }

  private List<String> places() {
    return PLACE
        .matcher(template.orElse(""))
        .results()
        .map(place -> place.group(1))
        .distinct()
        .toList();
  }

  private static boolean isPresent(JsonNode value) {
    boolean blank = value.isTextual() && value.asText().isBlank();
    return !value.isMissingNode() && !value.isNull() && !blank;
  }
}

package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.annum.kit.problem.Violation;

/**
 * The settings of a source as its connector reads them: what is wrong is noted and a placeholder
 * returned, so that one reading finds everything. Connectors read them with the same code when they
 * check and when they pull.
 */
public final class SourceSettings {
  private static final int LONGEST = 20_000;

  private final JsonNode object;
  private final String pointer;
  private final List<Violation> violations;
  private final Set<String> asked = new HashSet<>();
  private final List<SourceSettings> parts = new ArrayList<>();

  private SourceSettings(JsonNode object, String pointer, List<Violation> violations) {
    this.object = object;
    this.pointer = pointer;
    this.violations = violations;
  }

  /**
   * Settings to be read.
   *
   * @param pointer where they are in the document that holds them
   */
  public static SourceSettings of(JsonNode object, String pointer) {
    return new SourceSettings(object, pointer, new ArrayList<>());
  }

  public String text(String field) {
    return optionalText(field).orElseGet(() -> missing(field, ""));
  }

  public Optional<String> optionalText(String field) {
    Optional<String> text = value(field, "string", JsonNode::isTextual).map(JsonNode::asText);
    text.filter(given -> given.length() > LONGEST)
        .ifPresent(given -> refuse(field, "source.text-too-long", LONGEST));
    return text.filter(given -> !given.isBlank());
  }

  /** Whether a setting that has a short and a long form is given in the short one. */
  public boolean isText(String field) {
    return object.path(field).isTextual();
  }

  /** A whole number within bounds. */
  public int integer(String field, int least, int most, int fallback) {
    Optional<JsonNode> number = value(field, "integer", JsonNode::canConvertToInt);
    int value = number.map(JsonNode::asInt).orElse(fallback);
    if (value < least || value > most) {
      refuse(field, "source.value-out-of-range", least, most);
      return fallback;
    }
    return value;
  }

  public boolean flag(String field, boolean fallback) {
    return value(field, "boolean", JsonNode::isBoolean).map(JsonNode::asBoolean).orElse(fallback);
  }

  /** A duration such as {@code PT5M}, not negative. */
  public Duration duration(String field, Duration most, Duration fallback) {
    Optional<String> text = optionalText(field);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      Duration duration = Duration.parse(text.get());
      if (!duration.isNegative() && duration.compareTo(most) <= 0) {
        return duration;
      }
      refuse(field, "source.value-out-of-range", Duration.ZERO, most);
    } catch (DateTimeParseException notADuration) {
      refuse(field, "source.duration-unreadable");
    }
    return fallback;
  }

  /** One of an enum's names. */
  public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
    E[] values = type.getEnumConstants();
    Optional<String> text = optionalText(field);
    if (text.isEmpty()) {
      return missing(field, values[0]);
    }
    return named(field, values, text.get()).orElse(values[0]);
  }

  /** One of an enum's names, or what holds where none is given. */
  public <E extends Enum<E>> E oneOf(String field, E fallback) {
    E[] values = fallback.getDeclaringClass().getEnumConstants();
    return optionalText(field).flatMap(text -> named(field, values, text)).orElse(fallback);
  }

  /** A reference to a secret; a secret itself is refused, and not repeated. */
  public SecretReference secret(String field) {
    return optionalSecret(field)
        .orElseGet(
            () -> missing(field, new SecretReference(SecretReference.Scheme.FILE, "missing")));
  }

  public Optional<SecretReference> optionalSecret(String field) {
    Optional<String> text = optionalText(field);
    Optional<SecretReference> secret = text.flatMap(SecretReference::parse);
    if (text.isPresent() && secret.isEmpty()) {
      refuse(field, "source.secret-unusable");
    }
    return secret;
  }

  /** Settings within these; where there are none, that is the one thing wrong with them. */
  public SourceSettings part(String field) {
    Optional<SourceSettings> part = optionalPart(field);
    if (part.isEmpty()) {
      missing(field, "");
    }
    return part.orElseGet(() -> of(MissingNode.getInstance(), pointer(field)));
  }

  public Optional<SourceSettings> optionalPart(String field) {
    return value(field, "object", JsonNode::isObject).map(part -> part(part, pointer(field)));
  }

  /** A list of settings; empty where there is none. */
  public List<SourceSettings> parts(String field) {
    List<SourceSettings> list = new ArrayList<>();
    Optional<JsonNode> array = value(field, "array", JsonNode::isArray);
    for (int i = 0; i < array.map(JsonNode::size).orElse(0); i++) {
      JsonNode item = array.orElseThrow().get(i);
      String itemPointer = pointer(field) + "/" + i;
      if (item.isObject()) {
        list.add(part(item, itemPointer));
      } else {
        violations.add(Violation.of(itemPointer, "source.type-wrong", "object"));
      }
    }
    return list;
  }

  /** Texts by name, in their order, such as headers; empty where there are none. */
  public Map<String, String> texts(String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    optionalPart(field)
        .ifPresent(part -> part.names().forEach(name -> texts.put(name, part.text(name))));
    return texts;
  }

  /** An object or array that is sent as it is, such as the body of a request. */
  public Optional<JsonNode> optionalJson(String field) {
    return value(field, "object", JsonNode::isContainerNode);
  }

  /** The names of the settings that are given. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Notes that something is wrong with a setting. */
  public void refuse(String field, String code, Object... arguments) {
    violations.add(Violation.of(pointer(field), code, arguments));
  }

  /**
   * Everything that is wrong, with the settings that nobody asked for. Call it when all was read.
   */
  public List<Violation> violations() {
    List<Violation> all = new ArrayList<>(violations);
    addUnknown(all);
    return all;
  }

  private void addUnknown(List<Violation> all) {
    names().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> all.add(Violation.of(pointer(name), "source.field-unknown")));
    parts.forEach(part -> part.addUnknown(all));
  }

  private Optional<JsonNode> value(String field, String type, Predicate<JsonNode> fits) {
    asked.add(field);
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!fits.test(value)) {
      refuse(field, "source.type-wrong", type);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private <E extends Enum<E>> Optional<E> named(String field, E[] values, String text) {
    Optional<E> value = Arrays.stream(values).filter(one -> one.name().equals(text)).findFirst();
    if (value.isEmpty()) {
      String names = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
      refuse(field, "source.value-unknown", names);
    }
    return value;
  }

  private SourceSettings part(JsonNode node, String at) {
    SourceSettings part = new SourceSettings(node, at, violations);
    parts.add(part);
    return part;
  }

  /** Notes that a setting is missing, unless it is there and something else is wrong with it. */
  private <T> T missing(String field, T placeholder) {
    String at = pointer(field);
    if (violations.stream().noneMatch(violation -> violation.pointer().equals(at))) {
      violations.add(Violation.of(at, "source.value-missing"));
    }
    return placeholder;
  }

  private String pointer(String field) {
    return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
  }
}

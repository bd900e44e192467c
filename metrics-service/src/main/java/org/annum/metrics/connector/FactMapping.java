package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.annum.metrics.measure.model.FactKind;

/**
 * How the records of a foreign system become facts, field by field, as its settings say:
 *
 * <pre>
 * "facts": {
 *   "kind": "DEAL",
 *   "fields": {
 *     "externalId": "id",
 *     "currency": {"constant": "CNY"},
 *     "status": {"from": "stage", "values": {"赢单": "WON"}, "otherwise": "OPEN"},
 *     "supporters": {"list": "splits", "fields": {"employeeId": "owner", "share": "share"}}}}
 * </pre>
 *
 * <p>Without {@code list} the fields of a list are those of the record itself: a list of one. A
 * list that is one text has a {@code separator}; {@code equalPart} is 1 divided by its length,
 * rounded down. {@code when} leaves a fact or a field out, {@code deleted} tells which records are
 * gone over there, so that their facts go here, {@code factor} multiplies a number, and {@code
 * translation} names one of the tables in {@code translations} instead of {@code values}.
 */
public final class FactMapping {
  private static final String LIST = "list";
  private static final String FIELDS = "fields";
  private static final String SOURCE = "source";
  private static final String ID = "externalId";

  private final FactKind kind;
  private final Optional<Condition> when;
  private final Optional<Condition> deleted;
  private final Fields fields;

  private FactMapping(
      FactKind kind, Optional<Condition> when, Optional<Condition> deleted, Fields fields) {
    this.kind = kind;
    this.when = when;
    this.deleted = deleted;
    this.fields = fields;
  }

  /** Reads the setting {@code facts} of records that make one fact each. */
  public static FactMapping read(SourceSettings settings, Selector selector) {
    MappingContext context = MappingContext.of(selector, settings.optionalPart("translations"));
    return of(settings.part("facts"), context);
  }

  /**
   * Reads the setting {@code facts} of records that may make several facts each: a list, or one
   * mapping.
   *
   * @param translations tables that are named by fields
   */
  public static List<FactMapping> readAll(
      SourceSettings settings, Selector selector, Optional<SourceSettings> translations) {
    MappingContext context = MappingContext.of(selector, translations);
    boolean isOne = settings.optionalJson("facts").filter(JsonNode::isObject).isPresent();
    List<SourceSettings> mappings =
        isOne ? List.of(settings.part("facts")) : settings.parts("facts");
    if (mappings.isEmpty()) {
      settings.refuse("facts", "source.value-missing");
    }
    return mappings.stream().map(mapping -> of(mapping, context)).toList();
  }

  private static FactMapping of(SourceSettings facts, MappingContext context) {
    FactKind kind = facts.oneOf("kind", FactKind.class);
    Optional<Condition> when = Condition.read(facts, "when", context);
    Optional<Condition> deleted = Condition.read(facts, "deleted", context);
    SourceSettings fields = facts.part(FIELDS);
    if (!fields.names().contains(ID)) {
      fields.refuse(ID, "source.value-missing");
    }
    return new FactMapping(kind, when, deleted, Fields.read(fields, context));
  }

  public FactKind kind() {
    return kind;
  }

  /**
   * What a record says; empty where it is about no such fact. A deleted one may have lost what
   * {@code when} asks for.
   */
  public Optional<PulledFact> read(JsonNode item) {
    if (deleted.map(condition -> condition.holds(item)).orElse(false)) {
      return Optional.of(PulledFact.gone(fields.object(item, 1).retain(SOURCE, ID)));
    }
    return when.map(condition -> condition.holds(item)).orElse(true)
        ? Optional.of(PulledFact.present(fields.object(item, 1)))
        : Optional.empty();
  }

  private record Fields(Map<String, FieldMapping> single, Map<String, ListMapping> lists) {

    static Fields read(SourceSettings settings, MappingContext context) {
      Map<String, FieldMapping> single = new LinkedHashMap<>();
      Map<String, ListMapping> lists = new LinkedHashMap<>();
      for (String name : settings.names()) {
        if (settings.isText(name)) {
          single.put(name, FieldMapping.of(settings, name, context));
        } else {
          SourceSettings field = settings.part(name);
          if (field.names().contains(FIELDS)) {
            lists.put(name, ListMapping.read(field, context));
          } else {
            single.put(name, FieldMapping.read(field, context));
          }
        }
      }
      return new Fields(single, lists);
    }

    ObjectNode object(JsonNode item, int siblings) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      single.forEach(
          (name, field) -> field.value(item, siblings).ifPresent(node -> object.set(name, node)));
      lists.forEach((name, list) -> object.set(name, list.array(item)));
      return object;
    }
  }

  private record ListMapping(
      Selector selector, Optional<String> list, Optional<String> separator, Fields fields) {

    static ListMapping read(SourceSettings settings, MappingContext context) {
      Optional<String> list = settings.optionalText(LIST);
      context.check(settings, LIST, list);
      return new ListMapping(
          context.selector(),
          list,
          settings.optionalText("separator"),
          Fields.read(settings.part(FIELDS), context));
    }

    ArrayNode array(JsonNode item) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      List<JsonNode> parts = parts(item);
      for (JsonNode part : parts) {
        ObjectNode object = fields.object(part, parts.size());
        if (!object.isEmpty()) {
          array.add(object);
        }
      }
      return array;
    }

    private List<JsonNode> parts(JsonNode item) {
      if (list.isEmpty()) {
        return List.of(item);
      }
      List<JsonNode> parts = new ArrayList<>();
      JsonNode found = selector.select(item, list.get());
      if (separator.isPresent() && found.isTextual()) {
        Arrays.stream(found.asText().split(Pattern.quote(separator.get())))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .map(TextNode::valueOf)
            .forEach(parts::add);
      } else {
        found.forEach(parts::add);
      }
      return parts;
    }
  }
}

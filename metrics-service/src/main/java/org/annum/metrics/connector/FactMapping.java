package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>Without {@code list} the fields of a list are those of the record itself: a list of one.
 */
public final class FactMapping {
  private static final String LIST = "list";
  private static final String FIELDS = "fields";

  private final FactKind kind;
  private final Fields fields;

  private FactMapping(FactKind kind, Fields fields) {
    this.kind = kind;
    this.fields = fields;
  }

  /** Reads the setting {@code facts}. */
  public static FactMapping read(SourceSettings settings, Selector selector) {
    SourceSettings facts = settings.part("facts");
    FactKind kind = facts.oneOf("kind", FactKind.class);
    SourceSettings fields = facts.part(FIELDS);
    if (!fields.names().contains("externalId")) {
      fields.refuse("externalId", "source.value-missing");
    }
    return new FactMapping(kind, Fields.read(fields, selector));
  }

  public FactKind kind() {
    return kind;
  }

  /** The fact that a record is about; fields without a value are left out. */
  public ObjectNode fact(JsonNode item) {
    return fields.object(item);
  }

  private record Fields(Map<String, FieldMapping> single, Map<String, ListMapping> lists) {

    static Fields read(SourceSettings settings, Selector selector) {
      Map<String, FieldMapping> single = new LinkedHashMap<>();
      Map<String, ListMapping> lists = new LinkedHashMap<>();
      for (String name : settings.names()) {
        if (settings.isText(name)) {
          single.put(name, FieldMapping.of(settings, name, selector));
        } else {
          SourceSettings field = settings.part(name);
          if (field.names().contains(FIELDS)) {
            lists.put(name, ListMapping.read(field, selector));
          } else {
            single.put(name, FieldMapping.read(field, selector));
          }
        }
      }
      return new Fields(single, lists);
    }

    ObjectNode object(JsonNode item) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      single.forEach((name, field) -> field.value(item).ifPresent(node -> object.set(name, node)));
      lists.forEach((name, list) -> object.set(name, list.array(item)));
      return object;
    }
  }

  private record ListMapping(Selector selector, Optional<String> list, Fields fields) {

    static ListMapping read(SourceSettings settings, Selector selector) {
      Optional<String> list = settings.optionalText(LIST);
      if (list.isPresent() && !selector.isUsable(list.get())) {
        settings.refuse(LIST, "source.selector-unusable");
      }
      return new ListMapping(selector, list, Fields.read(settings.part(FIELDS), selector));
    }

    ArrayNode array(JsonNode item) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (JsonNode part : parts(item)) {
        ObjectNode object = fields.object(part);
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
      selector.select(item, list.get()).forEach(parts::add);
      return parts;
    }
  }
}

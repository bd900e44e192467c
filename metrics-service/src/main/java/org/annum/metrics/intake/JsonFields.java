package org.annum.metrics.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.model.Times;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object; types must be right and nothing unknown may be there. */
record JsonFields(JsonNode object, String prefix, Times times) implements FieldSource {
  private static final String TYPE_WRONG = "fact.type-wrong";

  /** The fact in a JSON value; in one that is no object there are no fields to miss. */
  static <F> Candidate<F> candidate(FactIntake<F> intake, long row, JsonNode value, Times times) {
    return value.isObject()
        ? Candidate.read(intake, row, new JsonFields(value, "", times))
        : Candidate.malformed(row, Violation.of("", TYPE_WRONG, "object"));
  }

  @Override
  public @Nullable String value(String field, Type type, Refusals refusals) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    boolean fits =
        switch (type) {
          case TEXT -> node.isTextual();
          case NUMBER -> node.isNumber();
          case FLAG -> node.isBoolean();
        };
    if (!fits) {
      refusals.add(pointer(field), TYPE_WRONG, wanted(type));
      return null;
    }
    String text = type == Type.NUMBER ? number(node) : node.asText().strip();
    return text.isEmpty() ? null : text;
  }

  @Override
  public Pointers pointers() {
    return new JsonPointers(prefix);
  }

  @Override
  public List<FieldSource> parts(String field, Refusals refusals) {
    JsonNode array = object.path(field);
    List<FieldSource> parts = new ArrayList<>();
    if (array.isMissingNode() || array.isNull()) {
      return parts;
    }
    if (!array.isArray()) {
      refusals.add(pointer(field), TYPE_WRONG, "array");
      return parts;
    }
    for (int i = 0; i < array.size(); i++) {
      String pointer = pointer(field) + "/" + i;
      if (array.get(i).isObject()) {
        parts.add(new JsonFields(array.get(i), pointer, times));
      } else {
        refusals.add(pointer, TYPE_WRONG, "object");
      }
    }
    return parts;
  }

  @Override
  public void refuseOthers(Collection<String> asked, Refusals refusals) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                refusals.add(pointer(name), "fact.field-unknown");
              }
            });
  }

  private record JsonPointers(String prefix) implements Pointers {

    @Override
    public String to(String field) {
      return prefix + "/" + field.replace("~", "~0").replace("/", "~1");
    }
  }

  // A number such as 1e999999999 must not be written out.
  private static String number(JsonNode node) {
    var decimal = node.decimalValue();
    return Math.abs((long) decimal.scale()) > 40 ? decimal.toString() : decimal.toPlainString();
  }

  private static String wanted(Type type) {
    return switch (type) {
      case TEXT -> "string";
      case NUMBER -> "number";
      case FLAG -> "boolean";
    };
  }
}

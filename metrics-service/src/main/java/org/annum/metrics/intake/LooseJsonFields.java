package org.annum.metrics.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.annum.metrics.intake.model.Times;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that another system wrote: numbers, flags and times may be written in any
 * way that a file may have them, e.g. a number as text.
 */
record LooseJsonFields(JsonFields strict) implements FieldSource {

  static LooseJsonFields of(JsonNode object, Times lenient) {
    return new LooseJsonFields(new JsonFields(object, "", lenient));
  }

  @Override
  public @Nullable String value(String field, Type type, Refusals refusals) {
    JsonNode node = strict.object().path(field);
    Type written =
        switch (node.getNodeType()) {
          case NUMBER -> Type.NUMBER;
          case BOOLEAN -> Type.FLAG;
          case STRING -> Type.TEXT;
          default -> type;
        };
    return strict.value(field, written, refusals);
  }

  @Override
  public Pointers pointers() {
    return strict.pointers();
  }

  @Override
  public List<FieldSource> parts(String field, Refusals refusals) {
    List<FieldSource> parts = new ArrayList<>();
    for (FieldSource part : strict.parts(field, refusals)) {
      parts.add(new LooseJsonFields((JsonFields) part));
    }
    return parts;
  }

  @Override
  public void refuseOthers(Collection<String> asked, Refusals refusals) {
    strict.refuseOthers(asked, refusals);
  }

  @Override
  public Times times() {
    return strict.times();
  }
}

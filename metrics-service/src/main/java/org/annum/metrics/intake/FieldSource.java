package org.annum.metrics.intake;

import java.util.Collection;
import java.util.List;
import org.annum.metrics.intake.model.Times;
import org.jspecify.annotations.Nullable;

/** Where the fields of a fact come from: an object of JSON or a row of a file. */
interface FieldSource {

  /** The JSON type that a typed source must have for a field. */
  enum Type {
    TEXT,
    NUMBER,
    FLAG
  }

  /**
   * The field as text; null when it is absent or blank.
   *
   * @param refusals gets the code when the field is there with another type
   */
  @Nullable String value(String field, Type type, Refusals refusals);

  /** Where a reader finds the fields; holds nothing of what they are read from. */
  Pointers pointers();

  default String pointer(String field) {
    return pointers().to(field);
  }

  /** What may stand in a field: some codes, each with the words that are translated to it. */
  default List<String> words(String field, List<String> codes) {
    return codes;
  }

  /** The parts of a field that holds a list of objects. */
  List<FieldSource> parts(String field, Refusals refusals);

  /** Notes fields that nobody asked for. */
  void refuseOthers(Collection<String> asked, Refusals refusals);

  Times times();
}

package org.annum.metrics.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of an export become facts.
 *
 * @param source what the facts are identified by when the import does not say otherwise
 * @param facts the facts that each row makes: field by field
 */
record ImportProfile(
    String code,
    Names names,
    FactKind fact,
    String source,
    List<String> optionalColumns,
    List<Map<String, Field>> facts) {

  ImportProfile {
    optionalColumns = optionalColumns == null ? List.of() : List.copyOf(optionalColumns);
    facts = List.copyOf(facts);
  }

  /** What the profile is called. */
  record Names(String zh, String en) {}

  /**
   * Where a field comes from: a column, a constant, or a template with columns in braces.
   *
   * @param values what a cell is replaced by, e.g. 高 by HIGH
   * @param parts names of the parts of a list such as {@code E1001:0.5;E1002:0.5}
   */
  record Field(
      @Nullable String column,
      @Nullable String constant,
      @Nullable String template,
      @Nullable Map<String, String> values,
      @Nullable List<String> parts) {}

  /** Every column that a file may have for this profile, in the order of the fields. */
  List<String> columns() {
    return facts.stream()
        .flatMap(fields -> fields.values().stream())
        .flatMap(field -> Stream.ofNullable(field.column()))
        .distinct()
        .toList();
  }

  /** The columns that a file must have. */
  String[] requiredColumns() {
    return columns().stream()
        .filter(column -> !optionalColumns.contains(column))
        .toArray(String[]::new);
  }
}

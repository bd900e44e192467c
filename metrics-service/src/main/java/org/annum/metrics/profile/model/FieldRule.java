package org.annum.metrics.profile.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a fact comes from: a column, a constant, or a template with columns in braces
 * ({@code {工号}:{月份}:work_hours}).
 *
 * @param columns names that the column may have in the header
 * @param values what a cell is replaced by, e.g. 高 by HIGH
 * @param parts names of the parts of a list such as {@code E1001:0.5;E1002:0.5}
 * @param optional whether a file may be without the column
 */
public record FieldRule(
    List<String> columns,
    @Nullable String constant,
    @Nullable String template,
    Map<String, String> values,
    List<String> parts,
    boolean optional) {

  public FieldRule {
    columns = columns == null ? List.of() : List.copyOf(columns);
    values = values == null ? Map.of() : Map.copyOf(values);
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  public static FieldRule ofColumn(String column, Map<String, String> values) {
    return new FieldRule(List.of(column), null, null, values, List.of(), false);
  }

  public static FieldRule ofConstant(String constant) {
    return new FieldRule(List.of(), constant, null, Map.of(), List.of(), false);
  }

  /** The columns it reads, each with the names it may have. */
  public Stream<List<String>> columnsRead() {
    if (template != null) {
      return Template.of(template).columns().stream().map(List::of);
    }
    return columns.isEmpty() ? Stream.empty() : Stream.of(columns);
  }
}

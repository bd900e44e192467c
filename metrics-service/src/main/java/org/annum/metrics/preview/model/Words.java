package org.annum.metrics.preview.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.profile.model.HeaderNames;

/**
 * The words exports use.
 *
 * @param columns by kind of fact and field what its column may be called
 * @param values by field and code what a cell may say
 */
public record Words(
    Map<FactKind, Map<String, List<String>>> columns,
    Map<String, Map<String, List<String>>> values) {

  List<String> columns(FactKind fact, String field) {
    return columns.getOrDefault(fact, Map.of()).getOrDefault(field, List.of());
  }

  /** The code that a cell of the field means. */
  Optional<String> code(String field, String cell) {
    String key = HeaderNames.key(cell);
    return values.getOrDefault(field, Map.of()).entrySet().stream()
        .filter(code -> code.getValue().stream().map(HeaderNames::key).anyMatch(key::equals))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}

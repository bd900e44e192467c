package org.annum.metrics.profile.model;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of an export become facts.
 *
 * @param source what the facts are identified by when the import does not say otherwise
 * @param timeZone of times without an offset; the organisation's when there is none
 * @param dateFormats forms of days and times beyond those that begin with the year
 * @param facts the facts that each row makes: field by field
 */
public record ImportProfile(
    String code,
    Names names,
    FactKind fact,
    String source,
    @Nullable String timeZone,
    List<String> dateFormats,
    NumberStyle numbers,
    List<Map<String, FieldRule>> facts) {

  public ImportProfile {
    dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
    numbers = numbers == null ? NumberStyle.POINT : numbers;
    facts = facts.stream().map(ImportProfile::ordered).toList();
  }

  private static Map<String, FieldRule> ordered(Map<String, FieldRule> fields) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** What the profile is called. */
  public record Names(String zh, String en) {}

  public Optional<ZoneId> zone() {
    return Optional.ofNullable(timeZone).map(ZoneId::of);
  }

  public List<DatePattern> datePatterns() {
    return dateFormats.stream().map(format -> DatePattern.of(format).orElseThrow()).toList();
  }

  /** The columns that a file must have, each with the names it may have. */
  public Set<List<String>> requiredColumns() {
    return columns(rule -> !rule.optional());
  }

  /** The columns that a file may have or not. */
  public Set<List<String>> optionalColumns() {
    Set<List<String>> optional = columns(FieldRule::optional);
    optional.removeAll(requiredColumns());
    return optional;
  }

  private Set<List<String>> columns(Predicate<FieldRule> which) {
    Set<List<String>> columns = new LinkedHashSet<>();
    for (Map<String, FieldRule> fields : facts) {
      fields.values().stream().filter(which).flatMap(FieldRule::columnsRead).forEach(columns::add);
    }
    return columns;
  }
}

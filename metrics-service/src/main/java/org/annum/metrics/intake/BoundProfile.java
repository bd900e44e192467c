package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.model.Times;
import org.annum.metrics.profile.model.FieldRule;
import org.annum.metrics.profile.model.HeaderNames;
import org.annum.metrics.profile.model.ImportProfile;
import org.annum.metrics.profile.model.NumberStyle;
import org.annum.metrics.profile.model.Template;
import org.jspecify.annotations.Nullable;

/**
 * A profile whose columns have been found in the header of one file.
 *
 * @param facts for each fact of a row where its fields stand
 */
record BoundProfile(
    String source, Times times, NumberStyle numbers, List<Map<String, BoundField>> facts) {

  /** Refuses a header that lacks columns, naming all of them. */
  static BoundProfile of(ImportProfile profile, String source, Times times, List<String> columns) {
    HeaderNames header = new HeaderNames(columns);
    List<Violation> missing =
        profile.requiredColumns().stream()
            .filter(names -> header.find(names).isEmpty())
            .map(
                names ->
                    Violation.of(names.get(0), "table.column-missing", String.join(" / ", names)))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid(missing);
    }
    List<Map<String, BoundField>> facts = new ArrayList<>();
    for (Map<String, FieldRule> fields : profile.facts()) {
      Map<String, BoundField> bound = new LinkedHashMap<>();
      fields.forEach((name, rule) -> bound.put(name, BoundField.of(rule, header)));
      facts.add(bound);
    }
    return new BoundProfile(source, times, profile.numbers(), facts);
  }

  /**
   * Where a field stands in the file.
   *
   * @param column as the header writes it; null when the file has none
   * @param pointer the column to name when something is wrong
   */
  record BoundField(
      @Nullable String column,
      @Nullable String constant,
      @Nullable Template template,
      Map<String, String> values,
      List<String> parts,
      String pointer) {

    private static BoundField of(FieldRule rule, HeaderNames header) {
      Template template =
          Optional.ofNullable(rule.template())
              .map(text -> Template.of(text).renamed(name -> header.find(name).orElse(name)))
              .orElse(null);
      String column = header.find(rule.columns()).orElse(null);
      return new BoundField(
          column,
          rule.constant(),
          template,
          rule.values(),
          rule.parts(),
          column != null ? column : named(rule, template));
    }

    private static String named(FieldRule rule, @Nullable Template template) {
      List<String> names = template == null ? rule.columns() : template.columns();
      return names.isEmpty() ? "" : names.get(0);
    }
  }
}

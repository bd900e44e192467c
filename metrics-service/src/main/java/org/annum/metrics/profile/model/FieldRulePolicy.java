package org.annum.metrics.profile.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.annum.kit.problem.Violation;

/** Finds what is wrong with the rule for one field of a fact. */
final class FieldRulePolicy {
  private static final int MOST_TEXT = 200;
  private static final int MOST_COLUMNS = 20;
  private static final int MOST_VALUES = 500;
  private static final Set<String> FLAGS =
      Set.of("true", "false", "yes", "no", "y", "n", "1", "0", "是", "否");

  private final String pointer;
  private final FactField field;
  private final FieldRule rule;
  private final List<Violation> violations = new ArrayList<>();

  private FieldRulePolicy(String pointer, FactField field, FieldRule rule) {
    this.pointer = pointer;
    this.field = field;
    this.rule = rule;
  }

  static List<Violation> violations(String pointer, FactField field, FieldRule rule) {
    FieldRulePolicy policy = new FieldRulePolicy(pointer, field, rule);
    policy.checkOrigin();
    policy.checkColumns();
    policy.checkValues();
    policy.checkParts();
    return policy.violations;
  }

  private void checkOrigin() {
    long origins =
        Stream.of(!rule.columns().isEmpty(), rule.constant() != null, rule.template() != null)
            .filter(given -> given)
            .count();
    if (origins != 1) {
      add("", "import-profile.one-origin");
    }
    String template = rule.template();
    if (template != null && (tooLong(template) || !Template.of(template).isUsable())) {
      add("/template", "import-profile.template-unusable");
    }
    String constant = rule.constant();
    if (constant != null && (constant.isBlank() || tooLong(constant))) {
      add("/constant", "import-profile.text-unusable", MOST_TEXT);
    } else if (constant != null) {
      checkCode("/constant", constant);
    }
  }

  private void checkColumns() {
    if (rule.columns().size() > MOST_COLUMNS) {
      add("/columns", "import-profile.too-many", MOST_COLUMNS);
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rule.columns().size(); i++) {
      String column = rule.columns().get(i);
      if (column.isBlank() || tooLong(column)) {
        add("/columns/" + i, "import-profile.text-unusable", MOST_TEXT);
      } else if (!names.add(HeaderNames.key(column))) {
        add("/columns/" + i, "value.repeated");
      }
    }
  }

  private void checkValues() {
    if (rule.values().size() > MOST_VALUES) {
      add("/values", "import-profile.too-many", MOST_VALUES);
    }
    for (Map.Entry<String, String> value : rule.values().entrySet()) {
      String at = "/values/" + value.getKey().replace("~", "~0").replace("/", "~1");
      if (value.getKey().isBlank() || value.getValue().isBlank() || tooLong(value.getValue())) {
        add(at, "import-profile.text-unusable", MOST_TEXT);
      } else {
        checkCode(at, value.getValue());
      }
    }
  }

  private void checkCode(String at, String text) {
    if (!field.codes().isEmpty() && !field.codes().contains(text)) {
      add(at, "fact.value-unknown", String.join(", ", field.codes()));
    }
    if (field.type() == FactField.Type.FLAG && !FLAGS.contains(text.toLowerCase(Locale.ROOT))) {
      add(at, "fact.flag-unreadable");
    }
  }

  private void checkParts() {
    boolean right =
        field.type() == FactField.Type.LIST
            ? Set.copyOf(rule.parts()).equals(Set.copyOf(field.parts()))
                && rule.parts().size() == field.parts().size()
            : rule.parts().isEmpty();
    if (!right) {
      add("/parts", "import-profile.parts-wrong", String.join(", ", field.parts()));
    }
  }

  private static boolean tooLong(String text) {
    return text.length() > MOST_TEXT;
  }

  private void add(String at, String code, Object... arguments) {
    violations.add(Violation.of(pointer + at, code, arguments));
  }
}

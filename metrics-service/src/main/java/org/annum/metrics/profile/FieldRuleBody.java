package org.annum.metrics.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.metrics.profile.model.FieldRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a field is read, as requests and answers have it. */
@Schema(
    name = "ImportProfileField",
    description = "Where a field comes from: columns, a constant or a template")
record FieldRuleBody(
    @Schema(
            description = "Names the column may have; case, width, spaces and _ make no difference",
            examples = "[\"优先级\", \"priority\"]")
        @Nullable List<@Nullable String> columns,
    @Schema(description = "The same for every row", examples = "FOLLOW_UP")
        @Nullable String constant,
    @Schema(description = "A text with columns in braces", examples = "{工号}:{月份}:work_hours")
        @Nullable String template,
    @Schema(description = "What a cell is replaced by", examples = "{\"高\": \"HIGH\"}")
        @Nullable Map<String, @Nullable String> values,
    @Schema(
            description = "Parts of the items of a list such as E1001:0.5;E1002:0.5",
            examples = "[\"employeeId\", \"share\"]")
        @Nullable List<@Nullable String> parts,
    @Schema(description = "Whether a file may be without the column", examples = "false")
        @Nullable Boolean optional) {

  static FieldRuleBody from(FieldRule rule) {
    return new FieldRuleBody(
        rule.columns().isEmpty() ? null : List.copyOf(rule.columns()),
        rule.constant(),
        rule.template(),
        rule.values().isEmpty() ? null : rule.values(),
        rule.parts().isEmpty() ? null : rule.parts(),
        rule.optional() ? true : null);
  }

  FieldRule rule() {
    return new FieldRule(
        texts(columns),
        constant,
        template,
        texts(values),
        texts(parts),
        Boolean.TRUE.equals(optional));
  }

  private static List<String> texts(@Nullable List<@Nullable String> texts) {
    return texts == null ? List.of() : texts.stream().map(FieldRuleBody::text).toList();
  }

  private static Map<String, String> texts(@Nullable Map<String, @Nullable String> texts) {
    Map<String, String> present = new HashMap<>();
    if (texts != null) {
      texts.forEach((name, text) -> present.put(name, text(text)));
    }
    return present;
  }

  /** Null as blank, which is refused where it stands. */
  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}

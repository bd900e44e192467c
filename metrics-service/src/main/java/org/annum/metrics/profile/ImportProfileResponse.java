package org.annum.metrics.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.profile.model.FieldRule;
import org.annum.metrics.profile.model.ImportProfile;
import org.annum.metrics.profile.model.NumberStyle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way of reading files. */
@Schema(name = "ImportProfile", description = "How the columns of an export become facts")
public record ImportProfileResponse(
    @Schema(description = "Stable code", examples = "task-tool") String code,
    @Schema(description = "What it is called") Names names,
    @Schema(description = "What its rows become", examples = "ACTIVITY") FactKind fact,
    @Schema(description = "What facts are identified by by default", examples = "task-tool")
        String source,
    @Schema(
            description = "Time zone of times without an offset; absent: the organisation's",
            examples = "Asia/Shanghai")
        @Nullable String timeZone,
    @Schema(description = "Forms of days and times beside those that begin with the year")
        List<String> dateFormats,
    @Schema(description = "What separates decimals", examples = "POINT") NumberStyle numbers,
    @Schema(description = "The facts that each row makes: for each field where it comes from")
        List<Map<String, FieldRuleBody>> facts,
    @Schema(description = "Whether it comes with the service and cannot be changed")
        boolean shipped,
    @Schema(description = "Counts the changes", examples = "1") long version,
    @Schema(description = "Columns that a file must have, by the first of their names")
        List<String> requiredColumns,
    @Schema(description = "Columns that a file may have") List<String> optionalColumns) {

  /** What a profile is called. */
  @Schema(name = "ImportProfileNames", description = "What a profile is called")
  record Names(
      @Schema(description = "In Chinese", examples = "任务工具导出") String zh,
      @Schema(description = "In English", examples = "Export of a task tool") String en) {}

  public static ImportProfileResponse from(KeptProfile kept) {
    ImportProfile profile = kept.profile();
    return new ImportProfileResponse(
        profile.code(),
        new Names(profile.names().zh(), profile.names().en()),
        profile.fact(),
        profile.source(),
        profile.timeZone(),
        profile.dateFormats(),
        profile.numbers(),
        profile.facts().stream().map(ImportProfileResponse::bodies).toList(),
        kept.shipped(),
        kept.version(),
        firstNames(profile.requiredColumns()),
        firstNames(profile.optionalColumns()));
  }

  private static Map<String, FieldRuleBody> bodies(Map<String, FieldRule> fields) {
    Map<String, FieldRuleBody> bodies = new LinkedHashMap<>();
    fields.forEach((name, rule) -> bodies.put(name, FieldRuleBody.from(rule)));
    return Collections.unmodifiableMap(bodies);
  }

  private static List<String> firstNames(Set<List<String>> columns) {
    return columns.stream().map(names -> names.get(0)).distinct().toList();
  }
}

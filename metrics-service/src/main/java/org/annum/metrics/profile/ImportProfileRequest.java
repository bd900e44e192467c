package org.annum.metrics.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annum.metrics.profile.model.FieldRule;
import org.annum.metrics.profile.model.ProfileDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile as it is to be. Texts, so that all that is wrong with them is found at once. */
@Schema(
    name = "NewImportProfile",
    description = "How the columns of an export become facts; an answer can be sent as it is")
record ImportProfileRequest(
    @Schema(description = "Stable code; lower-case letters, digits, dashes", examples = "oa-tasks")
        @Nullable String code,
    @Schema(description = "What it is called") @Nullable Names names,
    @Schema(
            description = "What its rows become",
            enumeration = {"ACTIVITY", "DEAL", "DATA_POINT"},
            examples = "ACTIVITY")
        @Nullable String fact,
    @Schema(description = "Name of the system the files come from", examples = "oa")
        @Nullable String source,
    @Schema(
            description = "Time zone of times without an offset; the organisation's if absent",
            examples = "Asia/Shanghai")
        @Nullable String timeZone,
    @Schema(
            description =
                "Forms of days and times as people type them, of yyyy yy M MM d dd H HH h hh a m mm"
                    + " s ss; those that begin with the year are read anyway, 2024年3月5日 too",
            examples = "[\"d.M.yyyy\", \"M/d/yyyy h:mm a\"]")
        @Nullable List<@Nullable String> dateFormats,
    @Schema(
            description =
                "Whether decimals follow a POINT (1,234.50) or a COMMA (1.234,50); ￥ and % are read"
                    + " either way",
            enumeration = {"POINT", "COMMA"},
            examples = "POINT")
        @Nullable String numbers,
    @Schema(description = "The facts that each row makes: for each field where it comes from")
        @Nullable List<Map<String, @Nullable FieldRuleBody>> facts,
    @Schema(description = "Ignored: as answers have it", readOnly = true) @Nullable Boolean shipped,
    @Schema(description = "Ignored: as answers have it", readOnly = true) @Nullable Long version,
    @Schema(description = "Ignored: as answers have it", readOnly = true)
        @Nullable List<String> requiredColumns,
    @Schema(description = "Ignored: as answers have it", readOnly = true)
        @Nullable List<String> optionalColumns) {

  /** A field without anything; it has no origin, which is refused. */
  private static final FieldRule NOTHING =
      new FieldRule(List.of(), null, null, Map.of(), List.of(), false);

  /** What a profile is called. */
  @Schema(name = "NewImportProfileNames", description = "What a profile is called")
  record Names(
      @Schema(description = "In Chinese", examples = "OA 任务导出") @Nullable String zh,
      @Schema(description = "In English", examples = "Tasks of the OA") @Nullable String en) {}

  ProfileDraft draft() {
    return new ProfileDraft(
        code,
        names == null ? null : names.zh(),
        names == null ? null : names.en(),
        fact,
        source,
        timeZone,
        dateFormats == null ? List.of() : dateFormats,
        numbers,
        facts == null ? List.of() : facts.stream().map(ImportProfileRequest::rules).toList());
  }

  private static Map<String, FieldRule> rules(
      @Nullable Map<String, @Nullable FieldRuleBody> fields) {
    Map<String, FieldRule> rules = new LinkedHashMap<>();
    if (fields != null) {
      fields.forEach((name, field) -> rules.put(name, field == null ? NOTHING : field.rule()));
    }
    return rules;
  }
}

package org.annum.metrics.intake;

import java.util.Arrays;
import java.util.List;
import org.annum.metrics.measure.model.FactKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way of reading files. */
@Schema(name = "ImportProfile", description = "How the columns of an export become facts")
record ImportProfileResponse(
    @Schema(description = "Stable code", examples = "task-tool") String code,
    @Schema(description = "What it is called") Names names,
    @Schema(description = "What its rows become", examples = "ACTIVITY") FactKind fact,
    @Schema(description = "What facts are identified by by default", examples = "task-tool")
        String source,
    @Schema(description = "Columns that a file must have") List<String> requiredColumns,
    @Schema(description = "Columns that a file may have") List<String> optionalColumns) {

  /** What a profile is called. */
  @Schema(name = "ImportProfileNames")
  record Names(
      @Schema(description = "In Chinese", examples = "任务工具导出") String zh,
      @Schema(description = "In English", examples = "Export of a task tool") String en) {}

  static ImportProfileResponse from(ImportProfile profile) {
    return new ImportProfileResponse(
        profile.code(),
        new Names(profile.names().zh(), profile.names().en()),
        profile.fact(),
        profile.source(),
        Arrays.asList(profile.requiredColumns()),
        profile.optionalColumns());
  }
}

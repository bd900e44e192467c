package org.annum.metrics.preview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.annum.metrics.profile.ImportProfileResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a file would be read. */
@Schema(name = "FilePreview", description = "How a file would be read; nothing of it was stored")
record FilePreviewResponse(
    @Schema(description = "What the file was recognised as") Format format,
    @Schema(description = "Names of its columns") List<String> columns,
    @Schema(
            description = "Code of the profile the rows are read by; absent when none fits",
            examples = "task-tool")
        @Nullable String profile,
    @Schema(description = "Profiles that fit, and some that nearly do, the best first")
        List<Candidate> candidates,
    @Schema(description = "A profile to create where none fits; the rows are read by it")
        @Nullable Proposed proposal,
    @Schema(description = "The first rows") List<PreviewedRow> rows,
    @Schema(description = "How many of these rows would be left out", examples = "1")
        int rejectedRows) {

  /** What a file was recognised as, by its content. */
  @Schema(name = "FilePreviewFormat", description = "What a file was recognised as")
  record Format(
      @Schema(description = "CSV or XLSX; TSV is a CSV with tabs", examples = "CSV") String kind,
      @Schema(description = "Encoding of a text", examples = "GB18030") @Nullable String encoding,
      @Schema(description = "What separates the cells of a text", examples = ",")
          @Nullable String separator) {}

  /** How well a profile fits. */
  @Schema(name = "FilePreviewCandidate", description = "How well a profile fits")
  record Candidate(
      @Schema(description = "Code of the profile", examples = "task-tool") String profile,
      @Schema(description = "From 0 to 1", examples = "0.96") BigDecimal score,
      @Schema(description = "Columns it needs and the file has not") List<String> missingColumns) {}

  /** A profile that does not exist yet. */
  @Schema(name = "FilePreviewProposal", description = "A profile guessed from header and rows")
  record Proposed(
      @Schema(description = "What to create, once looked at") ImportProfileResponse profile,
      @Schema(description = "What the file does not say and was assumed", examples = "[\"type\"]")
          List<String> assumed,
      @Schema(description = "Fields needed that no column looks like", examples = "[]")
          List<String> missing) {}

  /** A row as it would be read. */
  @Schema(name = "FilePreviewRow", description = "A row as it would be read")
  record PreviewedRow(
      @Schema(description = "Its line in the file", examples = "2") long row,
      @Schema(description = "The facts it makes; none when it would be left out")
          List<Map<String, Object>> facts,
      @Schema(description = "Why it would be left out") List<Rejection> rejections) {}

  /** What is wrong with a row. */
  @Schema(name = "FilePreviewRejection", description = "What is wrong with a row")
  record Rejection(
      @Schema(description = "The column; empty for the row as a whole", examples = "due_at")
          String column,
      @Schema(description = "Stable code", examples = "fact.time-unreadable") String code,
      @Schema(
              description = "How to mend it, in the language of Accept-Language",
              examples = "Is no valid time; write it like 2024-03-29T18:00:00+08:00")
          String detail,
      @Schema(description = "The cell", examples = "31.2.2024") @Nullable String value) {}
}

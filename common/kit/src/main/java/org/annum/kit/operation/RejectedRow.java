package org.annum.kit.operation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row that was left out, as its submitter sees it. */
@Schema(description = "A row that was left out")
public record RejectedRow(
    @Schema(description = "Its line in the file; the header is line 1", examples = "17") long row,
    @Schema(description = "The column at fault; empty for the row as a whole", examples = "due_at")
        String column,
    @Schema(description = "Stable code for programs", examples = "date.unreadable") String code,
    @Schema(
            description = "What is wrong and how to mend it, in the language of Accept-Language",
            examples = "is not a date; write it like 2024-12-31")
        String detail,
    @Schema(description = "The refused text, shortened", examples = "31.12.2024")
        @Nullable String value) {}

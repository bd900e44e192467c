package org.annum.metrics.activity;

import java.time.OffsetDateTime;
import org.annum.metrics.activity.model.Priority;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as it was taken in. */
@Schema(name = "Activity", description = "A piece of work somebody had to do by a time")
record ActivityResponse(
    @Schema(description = "System it comes from", examples = "task-tool") String source,
    @Schema(description = "Its id there", examples = "T24-00106") String externalId,
    @Schema(description = "Grows with every change", examples = "4711") long version,
    @Schema(description = "Whose work it is", examples = "E1001") String employeeId,
    @Schema(description = "Kind of work", examples = "FOLLOW_UP") String type,
    @Schema(description = "Customer it is about", examples = "客户庚") @Nullable String customer,
    @Schema(description = "How important it is", examples = "HIGH") Priority priority,
    @Schema(description = "When it was entered", examples = "2024-02-04T09:00:00+08:00")
        @Nullable OffsetDateTime createdAt,
    @Schema(description = "When it had to be done", examples = "2024-02-09T18:00:00+08:00")
        OffsetDateTime dueAt,
    @Schema(description = "When it was done", examples = "2024-02-07T11:06:00+08:00")
        @Nullable OffsetDateTime completedAt,
    @Schema(description = "Whether it was found accurate; absent when nobody checked")
        @Nullable Boolean accurate) {}

package org.annum.metrics.activity;

import java.time.OffsetDateTime;
import java.util.List;
import org.annum.metrics.activity.model.Priority;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a bulk request of activities holds; the items are read one by one, see FactBulkRequest. */
@Schema(name = "ActivityBulk", description = "Activities to take in")
record ActivityBulk(
    @Schema(description = "At most 10,000", required = true, maxItems = 10_000) List<Item> items) {

  /** What a client may send. */
  static final String EXAMPLE =
      """
      {"items": [{"source": "task-tool", "externalId": "T24-00106", "employeeId": "E1001",
        "type": "FOLLOW_UP", "customer": "客户庚", "priority": "NORMAL",
        "dueAt": "2024-02-09T18:00:00+08:00", "completedAt": "2024-02-07T11:06:00+08:00",
        "accurate": true}]}
      """;

  /** An activity to take in. */
  @Schema(name = "NewActivity", description = "An activity to take in or to replace")
  record Item(
      @Schema(
              description = "System it comes from",
              examples = "task-tool",
              required = true,
              pattern = "[a-z0-9][a-z0-9._-]{0,39}")
          String source,
      @Schema(description = "Its id there", examples = "T24-00106", required = true)
          String externalId,
      @Schema(description = "Whose work it is", examples = "E1001", required = true)
          String employeeId,
      @Schema(description = "Kind of work", examples = "FOLLOW_UP", required = true) String type,
      @Schema(description = "Customer it is about", examples = "客户庚") @Nullable String customer,
      @Schema(description = "How important it is", examples = "HIGH", required = true)
          Priority priority,
      @Schema(description = "When it was entered", examples = "2024-02-04T09:00:00+08:00")
          @Nullable OffsetDateTime createdAt,
      @Schema(
              description = "When it has to be done",
              examples = "2024-02-09T18:00:00+08:00",
              required = true)
          OffsetDateTime dueAt,
      @Schema(description = "When it was done", examples = "2024-02-07T11:06:00+08:00")
          @Nullable OffsetDateTime completedAt,
      @Schema(description = "Whether it was found accurate") @Nullable Boolean accurate) {}
}

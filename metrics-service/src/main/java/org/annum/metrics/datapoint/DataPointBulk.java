package org.annum.metrics.datapoint;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a bulk request of data points holds; the items are read one by one, see FactBulkRequest. */
@Schema(name = "DataPointBulk", description = "Data points to take in")
record DataPointBulk(
    @Schema(description = "At most 10,000", required = true, maxItems = 10_000) List<Item> items) {

  /** What a client may send. */
  static final String EXAMPLE =
      """
      {"items": [{"source": "timer", "externalId": "prep-2024-001", "employeeId": "E1001",
        "metric": "prep_minutes", "occurredAt": "2024-01-04T10:00:00+08:00", "value": 48}]}
      """;

  /** A data point to take in. */
  @Schema(name = "NewDataPoint", description = "A data point to take in or to replace")
  record Item(
      @Schema(
              description = "System it comes from",
              examples = "timer",
              required = true,
              pattern = "[a-z0-9][a-z0-9._-]{0,39}")
          String source,
      @Schema(description = "Its id there", examples = "prep-2024-001", required = true)
          String externalId,
      @Schema(description = "Whose it is", examples = "E1001", required = true) String employeeId,
      @Schema(
              description = "Code of the metric, see the measures made of data points",
              examples = "prep_minutes",
              required = true)
          String metric,
      @Schema(
              description = "When it was so",
              examples = "2024-01-04T10:00:00+08:00",
              required = true)
          OffsetDateTime occurredAt,
      @Schema(description = "The value", examples = "48", required = true) BigDecimal value,
      @Schema(description = "What it counts in an average, above 0; 1 if absent", examples = "1")
          @Nullable BigDecimal weight) {}
}

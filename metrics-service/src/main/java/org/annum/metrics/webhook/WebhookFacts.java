package org.annum.metrics.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactCollection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FactWebhookDelivery", description = "Facts of one kind: either one or many")
record WebhookFacts(
    @Schema(
            description = "What they are: activities, deals or data-points",
            examples = "activities")
        @NotNull
        String kind,
    @Schema(
            description = "One fact, as an item of the bulk resource of its kind",
            implementation = Object.class)
        @Nullable JsonNode item,
    @Schema(description = "At most 10,000 of them", maxItems = 10_000)
        @Nullable List<JsonNode> items) {

  /** What a sender may deliver. */
  static final String EXAMPLE =
      """
      {"kind": "activities", "items": [{"source": "task-tool", "externalId": "T24-00106",
        "employeeId": "E1001", "type": "FOLLOW_UP", "priority": "NORMAL",
        "dueAt": "2024-02-09T18:00:00+08:00", "completedAt": "2024-02-07T11:06:00+08:00"}]}
      """;

  FactCollection collection() {
    return FactCollection.of("/kind", kind);
  }

  /** The facts; refuses both one and many, and neither. */
  List<JsonNode> facts() {
    if ((item == null) == (items == null)) {
      throw Refusal.invalid(Violation.of("", "webhook.item-or-items"));
    }
    return items == null ? List.of(Objects.requireNonNull(item)) : items;
  }
}

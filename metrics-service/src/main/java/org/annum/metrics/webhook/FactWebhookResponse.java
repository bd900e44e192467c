package org.annum.metrics.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FactWebhook", description = "A system that may push facts, signed with its secret")
record FactWebhookResponse(
    @Schema(description = "Source of its facts", examples = "crm") String source,
    @Schema(description = "Version, also the ETag", examples = "2") long version,
    @Schema(description = "Whether its deliveries are taken in") boolean enabled,
    @Schema(description = "When it was set up") Instant createdAt,
    @Schema(description = "When the last signed delivery came; absent while none did")
        @Nullable Instant lastReceivedAt,
    @Schema(description = "Items of the last delivery that went in", examples = "20")
        int lastAccepted,
    @Schema(description = "Items of the last delivery that were refused", examples = "1")
        int lastRejected,
    @Schema(description = "Items that went in, ever", examples = "5120") long accepted,
    @Schema(description = "Items that were refused, ever", examples = "7") long rejected) {

  static FactWebhookResponse from(FactWebhook webhook) {
    return new FactWebhookResponse(
        webhook.source(),
        webhook.version(),
        webhook.enabled(),
        webhook.createdAt(),
        webhook.lastReceivedAt(),
        webhook.lastAccepted(),
        webhook.lastRejected(),
        webhook.accepted(),
        webhook.rejected());
  }
}

package org.annum.metrics.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether a webhook is open")
record PutFactWebhookRequest(
    @Schema(description = "Whether its deliveries are taken in", examples = "false") @NotNull
        Boolean enabled) {}

package org.annum.metrics.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A system that shall push facts")
record CreateFactWebhookRequest(
    @Schema(
            description = "Source of its facts; it can send facts of no other",
            examples = "crm",
            pattern = "[a-z0-9][a-z0-9._-]{0,39}")
        @NotNull
        String source) {}

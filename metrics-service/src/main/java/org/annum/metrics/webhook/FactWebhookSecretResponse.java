package org.annum.metrics.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FactWebhookSecret", description = "A new secret of a webhook; shown this once")
record FactWebhookSecretResponse(
    @Schema(description = "Source whose deliveries are signed with it", examples = "crm")
        String source,
    @Schema(
            description = "The secret (Standard Webhooks): whsec_ and its bytes in Base64",
            examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,
    @Schema(description = "Until when the secret before it is accepted as well; absent if none is")
        @Nullable Instant previousUntil) {}

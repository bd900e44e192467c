package org.annum.metrics.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RotateFactWebhookSecret", description = "How a secret is replaced")
record RotateSecretRequest(
    @Schema(
            description = "Hours for which the secret before is accepted too; 24 when absent",
            examples = "24")
        @Min(0)
        @Max(168)
        @Nullable Integer overlapHours) {
  private static final int A_DAY = 24;

  Duration overlap() {
    return Duration.ofHours(overlapHours == null ? A_DAY : overlapHours);
  }
}

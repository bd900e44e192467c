package org.annum.metrics.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as it is to be. */
@Schema(name = "NewFactSource", description = "A source as it is to be")
record FactSourceRequest(
    @Schema(description = "The connector that pulls it; cannot change", examples = "jdbc") @NotNull
        String kind,
    @Schema(
            description =
                "What the connector needs. Secrets are named, as file:NAME or env:NAME, never given",
            examples =
                """
                {"url": "jdbc:postgresql://crm-db/crm", "user": "reader", "password": "file:crm-db"}
                """)
        @NotNull
        JsonNode settings,
    @Schema(
            description = "Pause from the beginning of a run to the beginning of the next",
            type = SchemaType.STRING,
            examples = "PT15M")
        @NotNull
        Duration every,
    @Schema(description = "Requests a minute that the system bears; any if absent", examples = "60")
        @Nullable Integer requestsPerMinute,
    @Schema(description = "Whether it runs by itself; true if absent", examples = "true")
        @Nullable Boolean enabled) {

  boolean isEnabled() {
    return enabled == null || enabled;
  }
}

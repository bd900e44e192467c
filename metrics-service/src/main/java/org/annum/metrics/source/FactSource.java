package org.annum.metrics.source;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A foreign system that facts are pulled from. */
@Schema(description = "A foreign system that facts are pulled from")
record FactSource(
    @Schema(description = "Its name; the source of its facts", examples = "crm-deals") String name,
    @Schema(description = "The connector that pulls it", examples = "jdbc") String kind,
    @Schema(description = "What the connector needs; secrets are named, never shown")
        JsonNode settings,
    @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
            description = "Pause from the beginning of a run to the beginning of the next",
            type = SchemaType.STRING,
            examples = "PT15M")
        Duration every,
    @Schema(description = "Requests a minute that the system bears", examples = "60")
        @Nullable Integer requestsPerMinute,
    @Schema(description = "Whether it runs by itself") boolean enabled,
    @Schema(description = "Version, as in the ETag", examples = "3") long version,
    @Schema(description = "Who changed it last", examples = "E9001") String changedBy,
    @Schema(description = "When it was changed last") OffsetDateTime changedAt) {}

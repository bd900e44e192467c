package org.annum.metrics.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the records of a source are shown. */
@Schema(description = "Where the records of a source are shown")
record SourceLink(
    @Schema(description = "System the records come from", examples = "task-tool") String source,
    @Schema(
            description = "An https address; {externalId} stands for the id of the record",
            examples = "https://crm.example.com/tasks/{externalId}")
        String urlTemplate) {}

package org.annum.metrics.figure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the records of a source shall be shown. */
@Schema(description = "Where the records of a source are shown")
record PutSourceLinkRequest(
    @Schema(
            description = "An https address; {externalId} stands for the id of the record",
            examples = "https://crm.example.com/tasks/{externalId}")
        @NotBlank
        @Size(max = 500)
        String urlTemplate) {}

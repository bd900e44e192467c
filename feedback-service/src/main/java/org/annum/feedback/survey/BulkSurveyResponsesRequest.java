package org.annum.feedback.survey;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 10,000 answers; one known before is replaced")
record BulkSurveyResponsesRequest(
    @Schema(description = "The answers") @NotNull List<@NotNull SurveyResponseRequest> items) {}

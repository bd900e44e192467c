package org.annum.feedback.round;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 1,000 answers to a round; each is added")
record BulkAnswersRequest(
    @Schema(description = "The answers") @NotNull List<@NotNull SentAnswer> items) {}

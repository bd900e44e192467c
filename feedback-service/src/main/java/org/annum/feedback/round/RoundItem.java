package org.annum.feedback.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something that is rated")
record RoundItem(
    @Schema(description = "Key of the item", examples = "teamwork") @NotBlank @Size(max = 64)
        String key,
    @Schema(description = "What raters read", examples = "团队合作") @Size(max = 500)
        @Nullable String title) {}

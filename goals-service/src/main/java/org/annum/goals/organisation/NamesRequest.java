package org.annum.goals.organisation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The names of a team or a position")
record NamesRequest(
    @Schema(description = "Chinese name", examples = "华东一组") @Size(max = 200)
        @Nullable String nameZh,
    @Schema(description = "English name", examples = "East 1") @Size(max = 200)
        @Nullable String nameEn) {}

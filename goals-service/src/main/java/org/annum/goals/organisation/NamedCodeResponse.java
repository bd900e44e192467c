package org.annum.goals.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "A team or a position")
record NamedCodeResponse(
    @Schema(description = "The code that files and other systems use", examples = "east-1")
        String code,
    @Schema(description = "Chinese name", examples = "华东一组") @Nullable String nameZh,
    @Schema(description = "English name", examples = "East 1") @Nullable String nameEn,
    @Schema(description = "Grows with every change; also the ETag", examples = "1") long version) {}

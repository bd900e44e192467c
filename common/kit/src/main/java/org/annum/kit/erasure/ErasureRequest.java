package org.annum.kit.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NewErasure", description = "Whose records are to be removed")
record ErasureRequest(
    @Schema(description = "Id of the person", examples = "E1001") @NotBlank @Size(max = 64)
        String personId) {}

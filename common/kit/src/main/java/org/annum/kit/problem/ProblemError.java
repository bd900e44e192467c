package org.annum.kit.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with an input, as a {@link Problem} shows it. */
@Schema(description = "One thing that is wrong with the input")
public record ProblemError(
    @Schema(
            description = "JSON pointer into the body, or name of a parameter",
            examples = "/goals/0/weight")
        String pointer,
    @Schema(description = "Stable code for programs", examples = "value.too-large") String code,
    @Schema(
            description = "What is wrong, in the language of Accept-Language",
            examples = "must be at most 100")
        String detail) {}

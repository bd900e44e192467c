package org.annum.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem detail of RFC 9457, as every error of every service is answered. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Problem detail (RFC 9457); code is stable, title and detail are for people")
public record Problem(
    @Schema(
            description = "Identifies the kind of problem",
            examples = "https://annum.org/problems/request.invalid")
        String type,
    @Schema(
            description = "What went wrong, in the language of Accept-Language",
            examples = "The request is not valid")
        String title,
    @Schema(description = "The HTTP status", examples = "422") int status,
    @Schema(
            description = "What to do about it",
            examples = "Correct the listed fields and send the request again.")
        @Nullable String detail,
    @Schema(description = "Path of the request", examples = "/v1/things") @Nullable String instance,
    @Schema(description = "Stable code for programs", examples = "request.invalid") String code,
    @Schema(
            description = "Finds the request in the logs",
            examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        @Nullable String traceId,
    @Schema(description = "Everything that is wrong with the input") List<ProblemError> errors) {

  public Problem {
    errors = List.copyOf(errors);
  }
}

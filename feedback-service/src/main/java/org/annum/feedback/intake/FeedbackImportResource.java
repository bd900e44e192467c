package org.annum.feedback.intake;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.annum.kit.operation.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/feedback-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback imports")
class FeedbackImportResource {
  private final FeedbackImportService imports;

  FeedbackImportResource(FeedbackImportService imports) {
    this.imports = imports;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @PermissionsAllowed("feedback:write")
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "importFeedback",
      summary = "Import a CSV or XLSX file",
      description =
          "The file is the body; its format and encoding are recognised. Good rows go in, the"
              + " others are listed under the operation's rejections. The same file again changes"
              + " nothing.")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location is the operation",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Operation.class)))
  public RestResponse<Operation> submit(
      @QueryParam("profile")
          @Parameter(
              description = "customer-survey, customer-remarks, one-on-ones or team-feedback",
              example = "customer-survey")
          @Nullable String profile,
      @QueryParam("source")
          @Parameter(description = "Name of the sending system; each profile has a default")
          @Nullable String source,
      @QueryParam("subject")
          @Parameter(description = "team-feedback: whom it is about", example = "E1001")
          @Nullable String subject,
      @QueryParam("period") @Parameter(description = "team-feedback: of when", example = "2024")
          @Nullable String period,
      @HeaderParam("Idempotency-Key") @Parameter(description = "Makes a repetition harmless")
          @Nullable String key,
      @NotNull
          @RequestBody(
              description = "The file",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream file) {
    Map<String, @Nullable String> asked = new HashMap<>();
    asked.put(ImportParameters.PROFILE, profile);
    asked.put(ImportParameters.SOURCE, source);
    asked.put(ImportParameters.SUBJECT, subject);
    asked.put(ImportParameters.PERIOD, period);
    Operation operation = imports.submit(key, asked, file);
    return RestResponse.ResponseBuilder.<Operation>create(RestResponse.Status.ACCEPTED, operation)
        .location(URI.create("/v1/services/feedback/operations/" + operation.id()))
        .build();
  }
}

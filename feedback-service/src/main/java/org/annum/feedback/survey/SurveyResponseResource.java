package org.annum.feedback.survey;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.feedback.intake.BulkIntakeService;
import org.annum.feedback.summary.MonthRange;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.etag.ETags;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/survey-responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey responses")
class SurveyResponseResource {
  private final SurveyService responses;
  private final BulkIntakeService bulk;
  private final SurveyKind kind;

  SurveyResponseResource(SurveyService responses, BulkIntakeService bulk, SurveyKind kind) {
    this.responses = responses;
    this.bulk = bulk;
    this.kind = kind;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("bulk")
  @PermissionsAllowed("feedback:write")
  @Operation(
      operationId = "saveSurveyResponses",
      summary = "Take up to 10,000 answers",
      description = "Answers 207 with a result per item; the same answers again change nothing.")
  @APIResponse(
      responseCode = "207",
      description = "One result per item",
      content = @Content(schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> saveAll(
      @QueryParam("validateOnly")
          @DefaultValue("false")
          @Parameter(description = "true: only tell what would happen")
          boolean validateOnly,
      @NotNull @Valid BulkSurveyResponsesRequest request) {
    return (validateOnly ? bulk.check(kind, request.items()) : bulk.accept(kind, request.items()))
        .response();
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listSurveyResponses",
      summary = "List answers by source and id",
      description = "People see answers about themselves and those below them at that time.")
  public Page<SurveyResponseResponse> list(
      @QueryParam("employeeId")
          @Parameter(description = "Only about this person", example = "E1001")
          @Nullable String employeeId,
      @QueryParam("from") @Parameter(description = "First month", example = "2024-01")
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "Last month", example = "2024-12")
          @Nullable String to,
      @QueryParam("limit") @Parameter(description = "Items of a page, 1 to 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return responses.list(
        employeeId,
        MonthRange.of(from, to),
        PageRequest.of(limit, cursor, "survey-responses", employeeId, from, to));
  }

  @GET
  @Path("{source}/{externalId}")
  @Authenticated
  @Operation(operationId = "getSurveyResponse", summary = "Read an answer")
  public RestResponse<SurveyResponseResponse> get(
      @PathParam("source") @Parameter(description = "System it comes from", example = "survey")
          String source,
      @PathParam("externalId") @Parameter(description = "Its id there", example = "S-T24-00427")
          String externalId) {
    SurveyResponseResponse response = responses.get(source, externalId);
    return ETags.ok(response, response.version());
  }
}

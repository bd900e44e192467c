package org.annum.feedback.oneonone;

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

@Path("/v1/one-on-ones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "One-on-ones")
class OneOnOneResource {
  private final OneOnOneService talks;
  private final BulkIntakeService bulk;
  private final OneOnOneKind kind;

  OneOnOneResource(OneOnOneService talks, BulkIntakeService bulk, OneOnOneKind kind) {
    this.talks = talks;
    this.bulk = bulk;
    this.kind = kind;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("bulk")
  @PermissionsAllowed("feedback:write")
  @Operation(
      operationId = "saveOneOnOnes",
      summary = "Take up to 10,000 talks",
      description = "Answers 207 with a result per item; the same talks again change nothing.")
  @APIResponse(
      responseCode = "207",
      description = "One result per item",
      content = @Content(schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> saveAll(
      @QueryParam("validateOnly")
          @DefaultValue("false")
          @Parameter(description = "true: only tell what would happen")
          boolean validateOnly,
      @NotNull @Valid BulkOneOnOnesRequest request) {
    return (validateOnly ? bulk.check(kind, request.items()) : bulk.accept(kind, request.items()))
        .response();
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listOneOnOnes",
      summary = "List talks by source and id",
      description = "People see talks about themselves and those below them at that time.")
  public Page<OneOnOneResponse> list(
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
    return talks.list(
        employeeId,
        MonthRange.of(from, to),
        PageRequest.of(limit, cursor, "one-on-ones", employeeId, from, to));
  }

  @GET
  @Path("{source}/{externalId}")
  @Authenticated
  @Operation(operationId = "getOneOnOne", summary = "Read a talk")
  public RestResponse<OneOnOneResponse> get(
      @PathParam("source") @Parameter(description = "System it comes from", example = "one-on-ones")
          String source,
      @PathParam("externalId")
          @Parameter(description = "Its id there", example = "E1001_2024-06-17_E2001")
          String externalId) {
    OneOnOneResponse talk = talks.get(source, externalId);
    return ETags.ok(talk, talk.version());
  }
}

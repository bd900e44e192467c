package org.annum.feedback.remark;

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

@Path("/v1/remarks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remarks")
class RemarkResource {
  private final RemarkService remarks;
  private final BulkIntakeService bulk;
  private final RemarkKind kind;

  RemarkResource(RemarkService remarks, BulkIntakeService bulk, RemarkKind kind) {
    this.remarks = remarks;
    this.bulk = bulk;
    this.kind = kind;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("bulk")
  @PermissionsAllowed("feedback:write")
  @Operation(
      operationId = "saveRemarks",
      summary = "Take up to 10,000 remarks",
      description = "Answers 207 with a result per item; the same remarks again change nothing.")
  @APIResponse(
      responseCode = "207",
      description = "One result per item",
      content = @Content(schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> saveAll(
      @QueryParam("validateOnly")
          @DefaultValue("false")
          @Parameter(description = "true: only tell what would happen")
          boolean validateOnly,
      @NotNull @Valid BulkRemarksRequest request) {
    return (validateOnly ? bulk.check(kind, request.items()) : bulk.accept(kind, request.items()))
        .response();
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listRemarks",
      summary = "List remarks by source and id",
      description = "People see remarks about themselves and those below them at that time.")
  public Page<RemarkResponse> list(
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
    return remarks.list(
        employeeId,
        MonthRange.of(from, to),
        PageRequest.of(limit, cursor, "remarks", employeeId, from, to));
  }

  @GET
  @Path("{source}/{externalId}")
  @Authenticated
  @Operation(operationId = "getRemark", summary = "Read a remark")
  public RestResponse<RemarkResponse> get(
      @PathParam("source") @Parameter(description = "System it comes from", example = "remarks")
          String source,
      @PathParam("externalId") @Parameter(description = "Its id there", example = "R-07")
          String externalId) {
    RemarkResponse remark = remarks.get(source, externalId);
    return ETags.ok(remark, remark.version());
  }
}

package org.annum.metrics.measure;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.operation.Operations;
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

@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
class MeasureResource {
  private final MeasureService measures;
  private final Operations operations;

  MeasureResource(MeasureService measures, Operations operations) {
    this.measures = measures;
    this.operations = operations;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listMeasures", summary = "List the definitions of measures")
  public Page<MeasureResponse> list(
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return measures.list(PageRequest.of(limit, cursor, "measures"));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("measures:write")
  @Operation(
      operationId = "createMeasure",
      summary = "Define a measure",
      description =
          "A new kind of work needs an activity type and its measures, no code. Facts that are"
              + " there already are counted by the operation the answer names.")
  @APIResponse(
      responseCode = "201",
      description = "The definition",
      content = @Content(schema = @Schema(implementation = MeasureResponse.class)))
  public RestResponse<MeasureResponse> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Lets a retry happen once")
          @Nullable String idempotencyKey,
      @NotNull @Valid MeasureRequest request) {
    MeasureResponse measure = measures.create(request, idempotencyKey);
    return ETags.created(measure, measure.version(), URI.create("/v1/measures/" + measure.code()));
  }

  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getMeasure", summary = "Show the definition of a measure")
  public RestResponse<MeasureResponse> get(
      @PathParam("code") @Parameter(description = "Code of the measure") String code) {
    MeasureResponse measure = measures.get(code);
    return ETags.ok(measure, measure.version());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{code}")
  @PermissionsAllowed("measures:write")
  @Operation(
      operationId = "replaceMeasure",
      summary = "Change the definition of a measure",
      description =
          "Figures that the change affects are computed and published again by the operation the"
              + " answer names. What a measure is made of cannot change.")
  public RestResponse<MeasureResponse> replace(
      @PathParam("code") @Parameter(description = "Code of the measure") String code,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull @Valid MeasureRequest request) {
    MeasureResponse measure = measures.replace(code, ExpectedVersion.parse(ifMatch), request);
    return ETags.ok(measure, measure.version());
  }

  @DELETE
  @Path("{code}")
  @PermissionsAllowed("measures:write")
  @Operation(
      operationId = "deleteMeasure",
      summary = "Delete a measure and its figures",
      description = "Its versions stay. A measure that a ratio is made of cannot be deleted.")
  @APIResponse(
      responseCode = "202",
      description = "The operation that deletes its figures",
      content =
          @Content(schema = @Schema(implementation = org.annum.kit.operation.Operation.class)))
  public RestResponse<org.annum.kit.operation.Operation> delete(
      @PathParam("code") @Parameter(description = "Code of the measure") String code,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to delete")
          @Nullable String ifMatch) {
    return operations.accepted(measures.delete(code, ExpectedVersion.parse(ifMatch)));
  }

  @GET
  @Path("{code}/versions")
  @Authenticated
  @Operation(
      operationId = "listMeasureVersions",
      summary = "List what a definition said and who changed it, the latest first")
  public Page<MeasureVersionResponse> versions(
      @PathParam("code") @Parameter(description = "Code of the measure") String code,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return measures.versions(code, PageRequest.of(limit, cursor, "measure versions", code));
  }
}

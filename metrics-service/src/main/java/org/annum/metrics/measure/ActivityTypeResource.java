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
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/activity-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
class ActivityTypeResource {
  private final ActivityTypeService types;

  ActivityTypeResource(ActivityTypeService types) {
    this.types = types;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listActivityTypes", summary = "List the kinds of work")
  public Page<ActivityTypeResponse> list(
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return types.list(PageRequest.of(limit, cursor, "activity types"));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("measures:write")
  @Operation(operationId = "createActivityType", summary = "Add a kind of work")
  public RestResponse<ActivityTypeResponse> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Lets a retry happen once")
          @Nullable String idempotencyKey,
      @NotNull @Valid ActivityTypeRequest request) {
    ActivityTypeResponse type = types.create(request, idempotencyKey);
    return ETags.created(type, type.version(), URI.create("/v1/activity-types/" + type.code()));
  }

  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getActivityType", summary = "Show a kind of work")
  public RestResponse<ActivityTypeResponse> get(
      @PathParam("code") @Parameter(description = "Code of the type") String code) {
    ActivityTypeResponse type = types.get(code);
    return ETags.ok(type, type.version());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{code}")
  @PermissionsAllowed("measures:write")
  @Operation(
      operationId = "replaceActivityType",
      summary = "Rename a kind of work, or say whether completed ones are announced from now on")
  public RestResponse<ActivityTypeResponse> replace(
      @PathParam("code") @Parameter(description = "Code of the type") String code,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull @Valid ActivityTypeRequest request) {
    ActivityTypeResponse type = types.replace(code, ExpectedVersion.parse(ifMatch), request);
    return ETags.ok(type, type.version());
  }

  @DELETE
  @Path("{code}")
  @PermissionsAllowed("measures:write")
  @Operation(
      operationId = "deleteActivityType",
      summary = "Delete a kind of work that no measure and no activity is of")
  public void delete(
      @PathParam("code") @Parameter(description = "Code of the type") String code,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to delete")
          @Nullable String ifMatch) {
    types.delete(code, ExpectedVersion.parse(ifMatch));
  }
}

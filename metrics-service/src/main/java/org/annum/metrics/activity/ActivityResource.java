package org.annum.metrics.activity;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.intake.FactBulkRequest;
import org.annum.metrics.intake.FactFilter;
import org.annum.metrics.intake.FactKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
class ActivityResource {
  private final ActivityService activities;

  ActivityResource(ActivityService activities) {
    this.activities = activities;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("bulk")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "takeActivities",
      summary = "Take many activities in",
      description =
          "Each item is identified by (source, externalId): sent again it changes nothing, sent"
              + " changed it replaces what is there. One bad item does not keep the others out.")
  @APIResponse(
      responseCode = "207",
      description = "What became of each item",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> take(
      @QueryParam("validateOnly")
          @DefaultValue("false")
          @Parameter(description = "Only say what would become of each item")
          boolean validateOnly,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ActivityBulk.class),
                      example = ActivityBulk.EXAMPLE))
          @NotNull
          @Valid
          FactBulkRequest request) {
    return activities.take(request, validateOnly).response();
  }

  @GET
  @Authenticated
  @Operation(operationId = "listActivities", summary = "List a person's activities, by due time")
  public Page<ActivityResponse> list(
      @QueryParam("employeeId")
          @Parameter(description = "Whose", example = "E1001", required = true)
          @Nullable String employeeId,
      @QueryParam("from") @Parameter(description = "First day", example = "2024-01-01")
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "Last day", example = "2024-12-31")
          @Nullable String to,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    FactFilter filter = FactFilter.of(employeeId, from, to);
    return activities.list(filter, PageRequest.of(limit, cursor, "activities", filter));
  }

  @GET
  @Path("{source}/{externalId}")
  @Authenticated
  @Operation(operationId = "getActivity", summary = "Show an activity")
  public ActivityResponse get(
      @PathParam("source") @Parameter(description = "System it comes from") String source,
      @PathParam("externalId") @Parameter(description = "Its id there") String externalId) {
    return activities.get(new FactKey(source, externalId));
  }

  @DELETE
  @Path("{source}/{externalId}")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "removeActivity",
      summary = "Remove an activity as if it had never been sent; its rollups are computed again")
  public void remove(
      @PathParam("source") @Parameter(description = "System it comes from") String source,
      @PathParam("externalId") @Parameter(description = "Its id there") String externalId) {
    activities.remove(new FactKey(source, externalId));
  }
}

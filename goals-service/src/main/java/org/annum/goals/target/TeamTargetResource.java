package org.annum.goals.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/team-targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Team targets")
class TeamTargetResource {
  private final TeamTargetService targets;
  private final TeamTargetBulkService bulk;

  TeamTargetResource(TeamTargetService targets, TeamTargetBulkService bulk) {
    this.targets = targets;
    this.bulk = bulk;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listTeamTargets",
      summary = "List team targets by team, period and measure",
      description = "People see those of their team and of teams below; goals:read sees all.")
  public Page<TeamTargetResponse> list(
      @QueryParam("team") @Parameter(description = "Of this team") @Nullable String team,
      @QueryParam("period") @Parameter(description = "For this year", example = "2024")
          @Nullable String period,
      @QueryParam("limit") @Parameter(description = "Items of a page, 1 to 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    TeamTargetFilter filter = new TeamTargetFilter(team, period);
    return targets.list(filter, PageRequest.of(limit, cursor, filter));
  }

  @GET
  @Path("{teamTargetId}")
  @Authenticated
  @Operation(operationId = "getTeamTarget", summary = "Read a team target")
  public RestResponse<TeamTargetResponse> get(
      @PathParam("teamTargetId") @Parameter(description = "Id of the team target")
          UUID teamTargetId) {
    TeamTargetResponse target = targets.get(teamTargetId);
    return ETags.ok(target, target.version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("goals:write")
  @Operation(operationId = "createTeamTarget", summary = "Create a team target")
  public RestResponse<TeamTargetResponse> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Lets a retry happen once")
          @Nullable String idempotencyKey,
      @NotNull @Valid TeamTargetRequest request) {
    TeamTargetResponse target = targets.create(request, idempotencyKey);
    return ETags.created(
        target, target.version(), URI.create("/v1/team-targets/" + target.teamTargetId()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("bulk")
  @PermissionsAllowed("goals:write")
  @Operation(
      operationId = "saveTeamTargets",
      summary = "Create or replace up to 1,000 team targets",
      description = "Answers 207 with a result per item.")
  @APIResponse(
      responseCode = "207",
      description = "One result per item",
      content = @Content(schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> saveAll(
      @QueryParam("validateOnly")
          @DefaultValue("false")
          @Parameter(description = "true: only tell what would happen")
          boolean validateOnly,
      @NotNull @Valid BulkTeamTargetsRequest request) {
    return (validateOnly ? bulk.preview(request) : bulk.save(request)).response();
  }

  @PATCH
  @Path("{teamTargetId}")
  @PermissionsAllowed("goals:write")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "patchTeamTarget",
      summary = "Change amount or currency of a team target")
  @RequestBody(content = @Content(schema = @Schema(implementation = TeamTargetPatch.class)))
  public RestResponse<TeamTargetResponse> patch(
      @PathParam("teamTargetId") @Parameter(description = "Id of the team target")
          UUID teamTargetId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    TeamTargetResponse target = targets.patch(teamTargetId, patch, ExpectedVersion.parse(ifMatch));
    return ETags.ok(target, target.version());
  }

  @DELETE
  @Path("{teamTargetId}")
  @PermissionsAllowed("goals:write")
  @Operation(operationId = "deleteTeamTarget", summary = "Delete a team target")
  public void delete(
      @PathParam("teamTargetId") @Parameter(description = "Id of the team target")
          UUID teamTargetId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to delete")
          @Nullable String ifMatch) {
    targets.delete(teamTargetId, ExpectedVersion.parse(ifMatch));
  }
}

package org.annum.goals.goal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
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

@Path("/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
class GoalResource {
  private final GoalService goals;
  private final GoalBulkService bulk;

  GoalResource(GoalService goals, GoalBulkService bulk) {
    this.goals = goals;
    this.bulk = bulk;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listGoals",
      summary = "List goals by employee, period and key",
      description = "People see their own and those of everybody below; goals:read sees all.")
  public Page<GoalResponse> list(
      @QueryParam("employeeId") @Parameter(description = "Of this employee")
          @Nullable String employeeId,
      @QueryParam("period") @Parameter(description = "For this year", example = "2024")
          @Nullable String period,
      @QueryParam("limit") @Parameter(description = "Items of a page, 1 to 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    GoalFilter filter = new GoalFilter(employeeId, period);
    return goals.list(filter, PageRequest.of(limit, cursor, filter));
  }

  @GET
  @Path("{goalId}")
  @Authenticated
  @Operation(operationId = "getGoal", summary = "Read a goal")
  public RestResponse<GoalResponse> get(
      @PathParam("goalId") @Parameter(description = "Id of the goal") UUID goalId) {
    GoalResponse goal = goals.get(goalId);
    return ETags.ok(goal, goal.version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "createGoal",
      summary = "Create a goal",
      description = "For goals:write, and for whoever is above the employee in the reporting line.")
  public RestResponse<GoalResponse> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Lets a retry happen once")
          @Nullable String idempotencyKey,
      @NotNull @Valid CreateGoalRequest request) {
    GoalResponse goal = goals.create(request, idempotencyKey);
    return ETags.created(goal, goal.version(), URI.create("/v1/goals/" + goal.goalId()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("bulk")
  @Authenticated
  @Operation(
      operationId = "saveGoals",
      summary = "Create or replace up to 1,000 goals",
      description = "Answers 207 with a result per item; weights of a period are not checked.")
  @APIResponse(
      responseCode = "207",
      description = "One result per item",
      content = @Content(schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> saveAll(
      @QueryParam("validateOnly")
          @DefaultValue("false")
          @Parameter(description = "true: only tell what would happen")
          boolean validateOnly,
      @NotNull @Valid BulkGoalsRequest request) {
    return (validateOnly ? bulk.preview(request) : bulk.save(request)).response();
  }

  @PATCH
  @Path("{goalId}")
  @Authenticated
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "patchGoal",
      summary = "Change parts of a goal",
      description = "The period's weights may then differ from 100: the set shows it.")
  @RequestBody(content = @Content(schema = @Schema(implementation = GoalPatch.class)))
  public RestResponse<GoalResponse> patch(
      @PathParam("goalId") @Parameter(description = "Id of the goal") UUID goalId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    GoalResponse goal = goals.patch(goalId, patch, ExpectedVersion.parse(ifMatch));
    return ETags.ok(goal, goal.version());
  }

  @DELETE
  @Path("{goalId}")
  @Authenticated
  @Operation(operationId = "deleteGoal", summary = "Delete a goal")
  public void delete(
      @PathParam("goalId") @Parameter(description = "Id of the goal") UUID goalId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to delete")
          @Nullable String ifMatch) {
    goals.delete(goalId, ExpectedVersion.parse(ifMatch));
  }
}

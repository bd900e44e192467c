package org.annum.goals.goalset;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/goal-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goal sets")
class GoalSetResource {
  private final GoalSetService goalSets;

  GoalSetResource(GoalSetService goalSets) {
    this.goalSets = goalSets;
  }

  @GET
  @Path("{employeeId}/{period}")
  @Authenticated
  @Operation(
      operationId = "getGoalSet",
      summary = "Read all goals of an employee and period",
      description = "Shows the sum of the weights: single edits may leave it different from 100.")
  public GoalSetResponse get(
      @PathParam("employeeId") @Parameter(description = "Id of the employee") String employeeId,
      @PathParam("period") @Parameter(description = "The year", example = "2024") String period) {
    return goalSets.get(employeeId, period);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "replaceGoalSet",
      summary = "Replace all goals of an employee and period",
      description =
          "All or nothing, with everything that is wrong at once. Goals are known by their key:"
              + " the same again changes nothing, a missing key is deleted.")
  public GoalSetResponse replace(@NotNull @Valid GoalSetRequest request) {
    return goalSets.replace(request);
  }
}

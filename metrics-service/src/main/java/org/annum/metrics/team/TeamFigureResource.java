package org.annum.metrics.team;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.metrics.figure.model.FigurePeriod;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/team-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Team figures")
class TeamFigureResource {
  private final TeamFigureService teams;

  TeamFigureResource(TeamFigureService teams) {
    this.teams = teams;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "getTeamFigure",
      summary = "Show a measure of a team, and where people stand in it",
      description =
          "The team is whoever is in it on the last day of the period, each with the months in which"
              + " they were. A manager of all of it, and a reader of facts, see every value; a member"
              + " sees the own value, and among at least 5 people the median and the own place.")
  public TeamFigure get(
      @QueryParam("team") @Parameter(description = "The team", example = "east-1")
          @Nullable String team,
      @QueryParam("managerId")
          @Parameter(
              description = "Instead of a team: whose people; me: the caller's",
              example = "me")
          @Nullable String managerId,
      @QueryParam("measure")
          @NotBlank
          @Parameter(description = "Code of the measure", example = "on_time_rate")
          String measure,
      @QueryParam("period")
          @Parameter(description = "2024, 2024-Q1 or 2024-03", example = "2024", required = true)
          @Nullable String period) {
    return teams.figure(team, managerId, measure, FigurePeriod.of(period));
  }
}

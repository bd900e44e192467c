package org.annum.metrics.contribution;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.figure.model.FigurePeriod;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contributions")
class ContributionResource {
  private final ContributionService contributions;

  ContributionResource(ContributionService contributions) {
    this.contributions = contributions;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listContributions",
      summary = "List who contributed to a deal, or to which deals a person did",
      description =
          "Either dealId, or employeeId and period. A manager sees the deals that were closed while"
              + " the person reported to them.")
  public Page<Contribution> list(
      @QueryParam("dealId")
          @Parameter(description = "source:externalId of a deal", example = "crm-deals:D24-0001")
          @Nullable String dealId,
      @QueryParam("employeeId") @Parameter(description = "Whose deals", example = "E1001")
          @Nullable String employeeId,
      @QueryParam("period")
          @Parameter(description = "2024, 2024-Q1 or 2024-03: when they were closed")
          @Nullable String period,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, "contributions", employeeId, period);
    return contributions.list(ContributionFilter.of(dealId, employeeId, period), page);
  }

  @GET
  @Path("totals")
  @Authenticated
  @Operation(
      operationId = "getContributionTotals",
      summary = "Show what a person contributed in a period, by role",
      description =
          "Won deals by the day of closing. The team's amount is what everybody achieved in the"
              + " same role while in the person's team.")
  public ContributionTotals totals(
      @QueryParam("employeeId") @Parameter(description = "Whose", example = "E1001")
          @Nullable String employeeId,
      @QueryParam("period") @Parameter(description = "2024, 2024-Q1 or 2024-03", example = "2024")
          @Nullable String period) {
    return contributions.totals(employeeId, FigurePeriod.of(period));
  }
}

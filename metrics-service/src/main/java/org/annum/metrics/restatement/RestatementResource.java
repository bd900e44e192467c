package org.annum.metrics.restatement;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.rollup.MonthRange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/restatements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Period closes")
class RestatementResource {
  private final RestatementService restatements;

  RestatementResource(RestatementService restatements) {
    this.restatements = restatements;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listRestatements",
      summary = "List what changes to closed months did to figures, the oldest first",
      description = "Of the caller and of whom they managed in the month; of all with facts:read.")
  public Page<RestatementResponse> list(
      @QueryParam("employeeId") @Parameter(description = "Of one person only", example = "E1001")
          @Nullable String employeeId,
      @QueryParam("from")
          @Parameter(description = "First closed month", example = "2024-01", required = true)
          @Nullable String from,
      @QueryParam("to")
          @Parameter(description = "Last closed month", example = "2024-12", required = true)
          @Nullable String to,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, "restatements", employeeId, from, to);
    return restatements.list(employeeId, MonthRange.of(from, to), page);
  }
}

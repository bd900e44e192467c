package org.annum.metrics.applicability;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

@Path("/v1/inapplicable-months")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inapplicable months")
class InapplicableMonthResource {
  private final ApplicabilityService applicability;

  InapplicableMonthResource(ApplicabilityService applicability) {
    this.applicability = applicability;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "markInapplicableMonth",
      summary = "Mark a month not to count for a person and a measure",
      description =
          "By the person's manager in that month, or by who holds facts:write. An average of months"
              + " leaves the month out; its facts still count in the year.")
  public void mark(@NotNull @Valid MarkInapplicableRequest request) {
    applicability.mark(request);
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listInapplicableMonths",
      summary = "List the months that do not count for a person")
  public Page<InapplicableMonthResponse> list(
      @QueryParam("employeeId") @NotBlank @Parameter(description = "Whose", example = "E1001")
          String employeeId,
      @QueryParam("from")
          @Parameter(description = "First month", example = "2024-01", required = true)
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "Last month", example = "2024-12", required = true)
          @Nullable String to,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    MonthRange range = MonthRange.of(from, to);
    PageRequest page = PageRequest.of(limit, cursor, "inapplicable", employeeId, from, to);
    return applicability.list(employeeId, range, page);
  }

  @DELETE
  @Path("{employeeId}/{measure}/{month}")
  @Authenticated
  @Operation(operationId = "unmarkInapplicableMonth", summary = "Let a month count again")
  public void unmark(
      @PathParam("employeeId") @Parameter(description = "Whose") String employeeId,
      @PathParam("measure") @Parameter(description = "Code of the measure") String measure,
      @PathParam("month") @Parameter(description = "The month", example = "2024-02") String month) {
    applicability.unmark(
        new InapplicableMonthKey(employeeId, measure, MonthRange.of(month).from()));
  }
}

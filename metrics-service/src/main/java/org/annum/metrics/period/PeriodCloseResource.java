package org.annum.metrics.period;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.period.model.CloseScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/period-closes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Period closes")
class PeriodCloseResource {
  private final PeriodCloseService closes;

  PeriodCloseResource(PeriodCloseService closes) {
    this.closes = closes;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "closePeriod",
      summary = "Close a month for everybody or for some people",
      description =
          "The figures are archived as they are; later changes are kept as restatements. Open items"
              + " of the check list refuse it, unless a reason is given.")
  @APIResponse(
      responseCode = "201",
      description = "Closed",
      content = @Content(schema = @Schema(implementation = PeriodCloseResponse.class)))
  public RestResponse<PeriodCloseResponse> close(@NotNull @Valid ClosePeriodRequest request) {
    PeriodCloseResponse close = closes.close(request);
    return RestResponse.ResponseBuilder.<PeriodCloseResponse>created(
            URI.create("/v1/period-closes/" + close.closeId()))
        .entity(close)
        .build();
  }

  @GET
  @PermissionsAllowed("facts:read")
  @Operation(operationId = "listPeriodCloses", summary = "List closes, the oldest first")
  public Page<PeriodCloseResponse> list(
      @QueryParam("month") @Parameter(description = "Of one month only", example = "2024-03")
          @Nullable YearMonth month,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return closes.list(month, PageRequest.of(limit, cursor, "closes", month));
  }

  @GET
  @Path("checks")
  @PermissionsAllowed("facts:read")
  @Operation(
      operationId = "checkPeriod",
      summary = "Say what keeps a month from being complete, without closing it")
  public List<CloseCheckResult> check(
      @QueryParam("month")
          @NotNull
          @Parameter(description = "The month", example = "2024-03", required = true)
          YearMonth month,
      @QueryParam("employeeId") @Parameter(description = "Of some people only", example = "E1001")
          Set<String> employeeIds) {
    return closes.check(new CloseScope(month, employeeIds));
  }

  @GET
  @Path("{closeId}")
  @PermissionsAllowed("facts:read")
  @Operation(operationId = "getPeriodClose", summary = "Show a close")
  public PeriodCloseResponse get(UUID closeId) {
    return closes.get(closeId);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{closeId}/reopening")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "reopenPeriod",
      summary = "Reopen a month: changes are no restatements until it is closed again")
  public PeriodCloseResponse reopen(UUID closeId, @NotNull @Valid ReopenPeriodRequest request) {
    return closes.reopen(closeId, request.reason());
  }

  @GET
  @Path("{closeId}/rollups")
  @PermissionsAllowed("facts:read")
  @Operation(
      operationId = "listArchivedRollups",
      summary = "List the figures as they were when the month was closed")
  public Page<ArchivedRollupResponse> rollups(
      UUID closeId,
      @QueryParam("employeeId") @Parameter(description = "Of one person only", example = "E1001")
          @Nullable String employeeId,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, "archive", closeId, employeeId);
    return closes.archive(closeId, employeeId, page);
  }
}

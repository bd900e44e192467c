package org.annum.metrics.arrival;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.UUID;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.arrival.model.FlagState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fact flags")
class FactFlagResource {
  private final FlagService flags;

  FactFlagResource(FlagService flags) {
    this.flags = flags;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listFactFlags",
      summary = "List facts that broke an arrival rule and were let in, the oldest first",
      description =
          "One's own, those of the people one was above on the day of the fact, and with"
              + " facts:read everybody's.")
  public Page<FlagResponse> list(
      @QueryParam("employeeId") @Parameter(description = "Whose facts", example = "E1001")
          @Nullable String employeeId,
      @QueryParam("measure") @Parameter(description = "Whose rule", example = "prep_minutes")
          @Nullable String measure,
      @QueryParam("month") @Parameter(description = "Month of the facts", example = "2024-03")
          @Nullable YearMonth month,
      @QueryParam("state") @Parameter(description = "Where they stand", example = "OPEN")
          @Nullable FlagState state,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    FlagFilter filter = new FlagFilter(employeeId, measure, month, state);
    return flags.list(filter, PageRequest.of(limit, cursor, "fact-flags", filter));
  }

  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getFactFlag", summary = "Show what is odd about a fact")
  public RestResponse<FlagResponse> get(
      @PathParam("id") @Parameter(description = "Its id") UUID id) {
    FlagResponse flag = flags.get(id);
    return ETags.ok(flag, flag.version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/acceptance")
  @Authenticated
  @Operation(
      operationId = "acceptFactFlag",
      summary = "Accept a flagged fact as it is, with a reason",
      description =
          "By whoever was above the person on the day of the fact, or with facts:write; never by"
              + " the person. A fact that is wrong is corrected or removed instead, which closes"
              + " its flag.")
  public RestResponse<FlagResponse> accept(
      @PathParam("id") @Parameter(description = "Its id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Entity tag of what is accepted")
          @Nullable String ifMatch,
      @NotNull @Valid AcceptanceRequest request) {
    FlagResponse flag = flags.accept(id, ExpectedVersion.parse(ifMatch), request);
    return ETags.ok(flag, flag.version());
  }
}

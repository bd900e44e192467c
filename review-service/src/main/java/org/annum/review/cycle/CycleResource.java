package org.annum.review.cycle;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/review-cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review cycles")
class CycleResource {
  private final CycleService cycles;

  CycleResource(CycleService cycles) {
    this.cycles = cycles;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("results:write")
  @Operation(operationId = "createReviewCycle", summary = "Set up a review cycle as a draft")
  public RestResponse<CycleResponse> create(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid CreateCycleRequest request) {
    CycleResponse cycle = cycles.create(idempotencyKey, request);
    return ETags.created(
        cycle, cycle.version(), URI.create("/v1/review-cycles/" + cycle.cycleId()));
  }

  @GET
  @PermissionsAllowed("results:read")
  @Operation(operationId = "listReviewCycles", summary = "List review cycles")
  public Page<CycleResponse> list(
      @QueryParam("year") @Nullable Integer year,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return cycles.list(year, PageRequest.of(limit, cursor, year));
  }

  @GET
  @Path("{cycleId}")
  @PermissionsAllowed("results:read")
  @Operation(operationId = "getReviewCycle", summary = "Get a review cycle")
  public RestResponse<CycleResponse> get(UUID cycleId) {
    CycleResponse cycle = cycles.get(cycleId);
    return ETags.ok(cycle, cycle.version());
  }

  @POST
  @Path("{cycleId}/opening")
  @PermissionsAllowed("results:write")
  @Operation(
      operationId = "openReviewCycle",
      summary = "Open a draft: its participants get their reviews")
  public RestResponse<CycleResponse> open(
      UUID cycleId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    CycleResponse cycle = cycles.open(cycleId, ExpectedVersion.parse(ifMatch));
    return ETags.ok(cycle, cycle.version());
  }

  @POST
  @Path("{cycleId}/closure")
  @PermissionsAllowed("results:write")
  @Operation(operationId = "closeReviewCycle", summary = "Close an open cycle: nobody joins it")
  public RestResponse<CycleResponse> close(
      UUID cycleId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    CycleResponse cycle = cycles.close(cycleId, ExpectedVersion.parse(ifMatch));
    return ETags.ok(cycle, cycle.version());
  }
}

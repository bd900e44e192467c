package org.annum.review.plan;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/improvement-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Improvement plans")
class PlanResource {
  private final PlanService plans;

  PlanResource(PlanService plans) {
    this.plans = plans;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listImprovementPlans",
      summary = "List the plans the caller may see: their own, their people's, or all")
  public Page<PlanResponse> list(
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("year") @Nullable Integer year,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return plans.list(employeeId, year, PageRequest.of(limit, cursor, employeeId, year));
  }

  @GET
  @Path("{planId}")
  @Authenticated
  @Operation(operationId = "getImprovementPlan", summary = "Get a plan with its check-ins")
  public RestResponse<PlanResponse> get(UUID planId) {
    PlanResponse plan = plans.get(planId);
    return ETags.ok(plan, plan.version());
  }

  @GET
  @Path("{planId}/check-ins")
  @Authenticated
  @Operation(
      operationId = "listCheckIns",
      summary = "List what the measures say about a plan's objectives, by quarter and month")
  public Page<CheckInResponse> checkIns(UUID planId) {
    return new Page<>(plans.get(planId).checkIns(), null);
  }

  @POST
  @Path("{planId}/agreement")
  @Authenticated
  @Operation(
      operationId = "agreeImprovementPlan",
      summary = "Agree a draft: its objectives no longer follow the review")
  public RestResponse<PlanResponse> agree(
      UUID planId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    PlanResponse plan = plans.agree(planId, ExpectedVersion.parse(ifMatch));
    return ETags.ok(plan, plan.version());
  }
}

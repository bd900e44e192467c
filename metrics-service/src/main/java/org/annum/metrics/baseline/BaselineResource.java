package org.annum.metrics.baseline;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/baselines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Baselines")
class BaselineResource {
  private final BaselineService baselines;

  BaselineResource(BaselineService baselines) {
    this.baselines = baselines;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "createBaseline",
      summary = "Freeze a measure of a person over a period",
      description =
          "By the person's manager in the period, or by who holds facts:write. It never changes,"
              + " whatever becomes of the facts.")
  @APIResponse(
      responseCode = "201",
      description = "Frozen",
      content = @Content(schema = @Schema(implementation = BaselineResponse.class)))
  public RestResponse<BaselineResponse> create(@NotNull @Valid CreateBaselineRequest request) {
    BaselineResponse baseline = baselines.create(request);
    return RestResponse.ResponseBuilder.<BaselineResponse>created(
            URI.create("/v1/baselines/" + baseline.baselineId()))
        .entity(baseline)
        .build();
  }

  @GET
  @Authenticated
  @Operation(operationId = "listBaselines", summary = "List a person's baselines, oldest first")
  public Page<BaselineResponse> list(
      @QueryParam("employeeId") @NotBlank @Parameter(description = "Whose", example = "E1001")
          String employeeId,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return baselines.list(employeeId, PageRequest.of(limit, cursor, "baselines", employeeId));
  }

  @GET
  @Path("{baselineId}")
  @Authenticated
  @Operation(operationId = "getBaseline", summary = "Show a baseline")
  public BaselineResponse get(UUID baselineId) {
    return baselines.get(baselineId);
  }
}

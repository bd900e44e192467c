package org.annum.metrics.rollup;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.etag.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/metric-rollups/{employeeId}/{measure}/{month}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
class MetricRollupResource {
  private final FigureService figures;

  MetricRollupResource(FigureService figures) {
    this.figures = figures;
  }

  @GET
  @Authenticated
  @Operation(operationId = "getMetricRollup", summary = "Show a measure of a person over a month")
  public RestResponse<RollupResponse> get(
      @PathParam("employeeId") @Parameter(description = "Whose") String employeeId,
      @PathParam("measure") @Parameter(description = "Code of the measure") String measure,
      @PathParam("month") @Parameter(description = "The month", example = "2024-03") String month) {
    RollupResponse rollup = figures.rollup(employeeId, measure, month);
    return ETags.ok(rollup, rollup.version());
  }
}

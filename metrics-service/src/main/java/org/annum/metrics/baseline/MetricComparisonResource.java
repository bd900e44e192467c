package org.annum.metrics.baseline;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/metric-comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Baselines")
class MetricComparisonResource {
  private final ComparisonService comparisons;

  MetricComparisonResource(ComparisonService comparisons) {
    this.comparisons = comparisons;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "compareMetric",
      summary = "Say what changed against a baseline or an earlier period",
      description = "Name a baselineId, or employeeId, measure, earlierFrom and earlierTo.")
  public ComparisonResponse compare(@BeanParam ComparisonFilter filter) {
    return comparisons.compare(filter);
  }
}

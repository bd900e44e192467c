package org.annum.metrics.figure;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The same as {@link MetricRecordResource}, where a reader of a rollup looks for it. */
@Path("/v1/metric-rollups/{employeeId}/{measure}/{month}/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
class MetricRollupRecordResource {
  private final RecordService records;

  MetricRollupRecordResource(RecordService records) {
    this.records = records;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listMetricRollupRecords", summary = "List the facts behind a rollup")
  public Page<FigureRecord> list(
      @PathParam("employeeId") @Parameter(description = "Whose") String employeeId,
      @PathParam("measure") @Parameter(description = "Code of the measure") String measure,
      @PathParam("month") @Parameter(description = "The month", example = "2024-03") String month,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, "records", employeeId, measure, month);
    return records.page(employeeId, measure, FigurePeriod.ofMonth(month), page);
  }
}

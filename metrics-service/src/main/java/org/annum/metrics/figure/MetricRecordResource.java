package org.annum.metrics.figure;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.figure.model.FigurePeriod;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/metric-records")
@Tag(name = "Figures")
class MetricRecordResource {
  private static final String CSV = "text/csv;qs=0.5"; // whoever accepts anything gets JSON

  private final RecordService records;

  MetricRecordResource(RecordService records) {
    this.records = records;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "listMetricRecords",
      summary = "List the facts behind a figure",
      description =
          "What they add up to is the figure of the same period. A manager sees the months in"
              + " which the person reported to them. Accept: text/csv writes all of them, in UTF-8"
              + " with a byte order mark; a text that a spreadsheet would run as a formula begins"
              + " with an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "A page of facts, or all of them as CSV",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "PageFigureRecord")),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  public Page<FigureRecord> list(
      @QueryParam("employeeId") @NotBlank @Parameter(description = "Whose", example = "E1001")
          String employeeId,
      @QueryParam("measure")
          @NotBlank
          @Parameter(description = "Code of the measure", example = "on_time_rate")
          String measure,
      @QueryParam("period")
          @Parameter(description = "2024, 2024-Q1 or 2024-03", example = "2024-Q1", required = true)
          @Nullable String period,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, "metric-records", employeeId, measure, period);
    return records.page(employeeId, measure, FigurePeriod.of(period), page);
  }

  /** The same address, asked for another form: shown as a second content of the first operation. */
  @GET
  @Produces(CSV)
  @Authenticated
  @Operation(
      operationId = "exportMetricRecords",
      summary = "Write all facts behind a figure as CSV",
      hidden = true)
  public RestResponse<StreamingOutput> export(
      @QueryParam("employeeId") @NotBlank @Parameter(description = "Whose", example = "E1001")
          String employeeId,
      @QueryParam("measure")
          @NotBlank
          @Parameter(description = "Code of the measure", example = "on_time_rate")
          String measure,
      @QueryParam("period")
          @Parameter(description = "2024, 2024-Q1 or 2024-03", example = "2024-Q1", required = true)
          @Nullable String period) {
    RecordQuery query = records.exportQuery(employeeId, measure, FigurePeriod.of(period));
    return RestResponse.ResponseBuilder.<StreamingOutput>ok(out -> records.export(query, out))
        .header("Content-Disposition", "attachment; filename=\"metric-records.csv\"")
        .build();
  }
}

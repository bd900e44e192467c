package org.annum.metrics.rollup;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.metrics.rollup.model.Granularity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/metric-series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
class MetricSeriesResource {
  private final FigureService figures;

  MetricSeriesResource(FigureService figures) {
    this.figures = figures;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "getMetricSeries",
      summary = "Show a measure of a person by month, quarter or year",
      description =
          "Quarters and years are merged from months: a ratio is the quotient of two merged sums."
              + " A manager sees the months in which the person reported to them.")
  public MetricSeries get(
      @QueryParam("employeeId") @NotBlank @Parameter(description = "Whose", example = "E1001")
          String employeeId,
      @QueryParam("measure")
          @NotBlank
          @Parameter(description = "Code of the measure", example = "on_time_rate")
          String measure,
      @QueryParam("from")
          @Parameter(description = "First month", example = "2024-01", required = true)
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "Last month", example = "2024-12", required = true)
          @Nullable String to,
      @QueryParam("granularity")
          @DefaultValue("MONTH")
          @Parameter(description = "Length of the periods", example = "YEAR")
          Granularity granularity) {
    return figures.series(employeeId, measure, MonthRange.of(from, to), granularity);
  }
}

package org.annum.feedback.summary;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.feedback.summary.SummaryRepository.SummaryFilter;
import org.annum.feedback.summary.model.Granularity;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/feedback-summaries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback summaries")
class FeedbackSummaryResource {
  private final FeedbackSummaryService summaries;

  FeedbackSummaryResource(FeedbackSummaryService summaries) {
    this.summaries = summaries;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listFeedbackSummaries",
      summary = "Read a person's feedback by month, quarter or year",
      description =
          "Months are what is published. Quarters and years add months up and are not paged.")
  public Page<FeedbackSummaryResponse> list(
      @QueryParam("employeeId") @Parameter(description = "About whom", example = "E1001") @NotBlank
          String employeeId,
      @QueryParam("measure")
          @Parameter(description = "csat, remarks, team_feedback or one_on_ones", example = "csat")
          @Nullable String measure,
      @QueryParam("from") @Parameter(description = "First month", example = "2024-01")
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "Last month", example = "2024-12")
          @Nullable String to,
      @QueryParam("granularity")
          @DefaultValue("MONTH")
          @Parameter(description = "Length of the periods")
          Granularity granularity,
      @QueryParam("limit") @Parameter(description = "Items of a page, 1 to 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    SummaryFilter filter = new SummaryFilter(employeeId, measure, MonthRange.of(from, to));
    return granularity == Granularity.MONTH
        ? summaries.list(
            filter,
            PageRequest.of(limit, cursor, "feedback-summaries", employeeId, measure, from, to))
        : summaries.merged(filter, granularity);
  }
}

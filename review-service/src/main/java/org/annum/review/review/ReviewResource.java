package org.annum.review.review;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
class ReviewResource {
  private final ReviewService reviews;
  private final ReviewReadingService reading;

  ReviewResource(ReviewService reviews, ReviewReadingService reading) {
    this.reviews = reviews;
    this.reading = reading;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listReviews",
      summary = "List the reviews the caller may see: their own, their people's, or all")
  public Page<ReviewSummary> list(
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("year") @Nullable Integer year,
      @QueryParam("restated")
          @Parameter(
              description = "Only those whose evidence changed after they were final, or did not",
              example = "true")
          @Nullable Boolean restated,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    ReviewFilter filter = new ReviewFilter(employeeId, year, restated);
    return reviews.list(filter, PageRequest.of(limit, cursor, filter));
  }

  @GET
  @Path("{reviewId}")
  @Authenticated
  @Operation(operationId = "getReview", summary = "Get a review with its scores and figures")
  public RestResponse<ReviewResponse> get(UUID reviewId) {
    ReviewResponse review = ReviewResponse.from(reading.read(reviewId, "review"));
    return ETags.ok(review, review.version());
  }

  @GET
  @Path("{reviewId}/trace")
  @Authenticated
  @Operation(
      operationId = "getReviewTrace",
      summary = "Get the trace of the overall: inputs, weights, formulas, decisions")
  public TraceResponse trace(UUID reviewId) {
    return TraceResponse.from(reading.readResult(reviewId, "trace").score());
  }

  @GET
  @Path("{reviewId}/findings")
  @Authenticated
  @Operation(
      operationId = "listFindings",
      summary = "List the problems that were found, with the records that show them")
  public Page<FindingResponse> findings(UUID reviewId) {
    return new Page<>(
        reading.readResult(reviewId, "findings").findings().stream()
            .map(FindingResponse::from)
            .toList(),
        null);
  }

  @GET
  @Path("{reviewId}/evidence")
  @Authenticated
  @Operation(
      operationId = "listEvidence",
      summary = "List the records a review stands on, each in its version")
  public Page<EvidenceResponse> evidence(
      UUID reviewId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return EvidencePages.page(
        reading.readResult(reviewId, "evidence").evidence(),
        PageRequest.of(limit, cursor, reviewId));
  }

  @POST
  @Path("{reviewId}/finalization")
  @PermissionsAllowed("results:write")
  @Operation(
      operationId = "finalizeReview",
      summary = "Make a review final: it is frozen, and later evidence only flags it")
  public RestResponse<ReviewResponse> makeFinal(
      UUID reviewId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    reviews.makeFinal(reviewId, ExpectedVersion.parse(ifMatch));
    return get(reviewId);
  }
}

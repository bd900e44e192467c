package org.annum.review.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.annum.review.review.ReviewReadingService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/reviews/{reviewId}/report")
@Tag(name = "Reviews")
class ReportResource {
  /** The page may show itself and nothing else: no script, no request. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final ReviewReadingService reading;
  private final ReportPage page;

  ReportResource(ReviewReadingService reading, ReportPage page) {
    this.reading = reading;
    this.page = page;
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Authenticated
  @Operation(
      operationId = "getReviewReport",
      summary = "Get the review as one HTML page, for the screen, a phone and A4 paper")
  public RestResponse<String> get(
      UUID reviewId,
      @QueryParam("lang")
          @Parameter(
              description = "zh or en; without it the language of the request",
              example = "zh")
          @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String acceptLanguage) {
    String html = page.of(reading.read(reviewId, "report"), ReportText.asked(lang, acceptLanguage));
    return RestResponse.ResponseBuilder.ok(html)
        .header("Content-Security-Policy", POLICY)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}

package org.annum.review.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.annum.review.evidence.model.EvidenceKind;
import org.annum.review.evidence.model.EvidenceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EvidenceRecord", description = "A record a review stands on, in its version")
record EvidenceResponse(
    @Schema(description = "What kind of record", examples = "METRIC_ROLLUP") EvidenceKind kind,
    @Schema(description = "Its key", examples = "E1001:on_time_rate_high:2024-03") String key,
    @Schema(description = "Its version", examples = "4") long version,
    @Schema(
            description = "Where the suite shows it",
            examples = "/v1/metric-rollups/E1001/on_time_rate_high/2024-03/records")
        @Nullable String href) {

  static EvidenceResponse from(EvidenceRef reference) {
    return new EvidenceResponse(
        reference.kind(), reference.key(), reference.version(), href(reference));
  }

  private static @Nullable String href(EvidenceRef reference) {
    String key = reference.key();
    return switch (reference.kind()) {
      case EMPLOYEE -> "/v1/employees/" + encode(key);
      case GOAL -> "/v1/goals/" + encode(key);
      case TEAM_TARGET -> "/v1/team-targets/" + encode(key);
      case METRIC_ROLLUP -> rollup(key);
      case FEEDBACK_SUMMARY -> summary(key);
    };
  }

  private static String rollup(String key) {
    Parts parts = Parts.of(key);
    return "/v1/metric-rollups/%s/%s/%s/records"
        .formatted(encode(parts.employeeId()), encode(parts.measure()), parts.period());
  }

  private static String summary(String key) {
    Parts parts = Parts.of(key);
    return "/v1/feedback-summaries?employeeId=%s&measure=%s&from=%s&to=%s"
        .formatted(
            encode(parts.employeeId()), encode(parts.measure()), parts.period(), parts.period());
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private record Parts(String employeeId, String measure, String period) {
    static Parts of(String key) {
      int last = key.lastIndexOf(':');
      int middle = key.lastIndexOf(':', last - 1);
      return new Parts(
          key.substring(0, middle), key.substring(middle + 1, last), key.substring(last + 1));
    }
  }
}

package org.annum.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What became of one file.
 *
 * @param refused whether the whole file was left out
 * @param firstRejections the rows left out, or the reasons why the whole file was refused
 */
public record FileOutcome(
    String file, String summary, boolean refused, long rejected, List<String> firstRejections) {

  static FileOutcome ofOperation(Export export, JsonNode operation, List<Rejection> rejections) {
    JsonNode counts = operation.path("counts");
    String summary =
        "%d accepted, %d replaced, %d unchanged, %d rejected"
            .formatted(
                counts.path("accepted").asLong(),
                counts.path("replaced").asLong(),
                counts.path("unchanged").asLong(),
                counts.path("rejected").asLong());
    return new FileOutcome(
        export.name(),
        summary,
        false,
        counts.path("rejected").asLong(),
        rejections.stream().map(Rejection::line).toList());
  }

  static FileOutcome refused(Export export, List<String> reasons) {
    return new FileOutcome(export.name(), "refused", true, reasons.size(), reasons);
  }
}

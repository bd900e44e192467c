package org.annum.metrics.stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of an answer. */
@Schema(name = "FactStreamSummary", description = "How many rows of a stream went in, and how")
record StreamSummary(
    @Schema(description = "New facts", examples = "998000") long accepted,
    @Schema(description = "Facts that replaced an earlier version", examples = "900") long replaced,
    @Schema(description = "Facts that were there already", examples = "1000") long unchanged,
    @Schema(description = "Rows that were left out", examples = "100") long rejected) {

  static final StreamSummary NOTHING = new StreamSummary(0, 0, 0, 0);

  StreamSummary plus(StreamSummary more) {
    return new StreamSummary(
        accepted + more.accepted,
        replaced + more.replaced,
        unchanged + more.unchanged,
        rejected + more.rejected);
  }
}

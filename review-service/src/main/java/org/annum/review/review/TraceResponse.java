package org.annum.review.review;

import java.math.BigDecimal;
import java.util.List;
import org.annum.review.evidence.model.EvidenceRef;
import org.annum.review.score.model.Score;
import org.annum.review.score.model.Trace;
import org.annum.review.template.model.MissingPart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "ScoreTrace",
    description = "Why the overall is what it is; it recomputes from this alone")
record TraceResponse(
    @Schema(description = "The version of the formulas", examples = "annum-score-1")
        String formulaVersion,
    @Schema(description = "The overall, down to its inputs") Node overall) {

  static TraceResponse from(Score score) {
    return new TraceResponse(score.formulaVersion(), Node.from(score.trace()));
  }

  @Schema(name = "TraceNode", description = "A value, the formula it follows from, and its parts")
  record Node(
      @Schema(description = "What it is", examples = "attainment") String name,
      @Schema(description = "The formula", examples = "ATTAINMENT_UP") String formula,
      @Schema(description = "The formula in words") String meaning,
      @Schema(description = "The value, 10 digits after the point") @Nullable BigDecimal value,
      @Schema(description = "Its weight in the value above", examples = "25")
          @Nullable BigDecimal weight,
      @Schema(description = "The decision taken, where it has no value")
          @Nullable MissingPart missing,
      @Schema(description = "Why an input is absent, or where one without a record comes from")
          @Nullable String note,
      @Schema(description = "The record and version an input comes from")
          @Nullable EvidenceRef source,
      @Schema(description = "What the formula was applied to") List<Node> parts) {

    static Node from(Trace trace) {
      return new Node(
          trace.name(),
          trace.formula().name(),
          trace.formula().text(),
          trace.value(),
          trace.weight(),
          trace.missing(),
          trace.note(),
          trace.source(),
          trace.parts().stream().map(Node::from).toList());
    }
  }
}

package org.annum.metrics.stream;

import java.util.List;
import org.annum.kit.problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of an answer: a row that was left out, and why. */
@Schema(name = "RejectedFactRow", description = "A row of a stream that was left out, and why")
record RejectedRow(
    @Schema(description = "Its line in the stream, from 1", examples = "17") long row,
    @Schema(description = "Everything that is wrong with it") List<ProblemError> errors) {}

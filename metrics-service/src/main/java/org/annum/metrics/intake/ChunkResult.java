package org.annum.metrics.intake;

import java.util.List;
import java.util.Map;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Violation;

/**
 * What became of the rows of a chunk: each is in exactly one of the maps.
 *
 * @param outcomes of the rows that went in; one that a later row of the chunk replaces is UNCHANGED
 */
public record ChunkResult(Map<Long, RowOutcome> outcomes, Map<Long, List<Violation>> rejections) {

  /** How many rows had this outcome. */
  public long count(RowOutcome outcome) {
    return outcomes.values().stream().filter(outcome::equals).count();
  }
}

package org.annum.metrics.pull;

import org.annum.kit.operation.RowOutcome;
import org.annum.metrics.intake.ChunkResult;

/** What became of the facts of a page. */
record PageCounts(long pages, long accepted, long replaced, long unchanged, long rejected) {
  static final PageCounts EMPTY_PAGE = new PageCounts(1, 0, 0, 0, 0);

  static PageCounts ofPage(ChunkResult result) {
    return new PageCounts(
        1,
        result.count(RowOutcome.ACCEPTED),
        result.count(RowOutcome.REPLACED),
        result.count(RowOutcome.UNCHANGED),
        result.rejections().size());
  }

  /** Facts that had been left out before, and counted then. */
  static PageCounts ofRetry(ChunkResult result) {
    return new PageCounts(
        0,
        result.count(RowOutcome.ACCEPTED),
        result.count(RowOutcome.REPLACED),
        result.count(RowOutcome.UNCHANGED),
        0);
  }
}

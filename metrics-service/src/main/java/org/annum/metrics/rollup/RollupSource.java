package org.annum.metrics.rollup;

import org.annum.metrics.measure.model.FactKind;
import org.jdbi.v3.core.Handle;

/** What a feature gives so that its facts become rollups; a CDI bean per kind of fact. */
public interface RollupSource {

  FactKind fact();

  /**
   * Reads the months of the table {@code touched} from the committed facts and writes the moments
   * of every measure that is no ratio into {@code computed}, and the records to explain of the
   * ratios into {@code explained}; each of them once.
   */
  void compute(Handle handle);

  /**
   * SQL that marks every month of everybody who has facts of some kinds in {@code rollup_mark}.
   * Parameters: {@code :kinds} (activity types or metrics), {@code :zone}.
   */
  String marksSql();

  /**
   * SQL that finds the facts of one person that count for either of two measures in some months, a
   * page at a time. Columns: {@code record_id, at, customer, priority, due_at, completed_at, value,
   * above, below} (what it adds to either measure, null for nothing; of an average, to its weighted
   * sum and to its weight), in order of {@code at, record_id}. Parameters: {@code :employeeId,
   * :above, :below, :months} (first days), {@code :zone, :afterTime, :afterId, :limit} (null: all).
   */
  String recordsSql();
}

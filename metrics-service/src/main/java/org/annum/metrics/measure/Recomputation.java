package org.annum.metrics.measure;

import java.util.Set;
import org.annum.kit.operation.Operation;
import org.annum.metrics.measure.model.FactKind;

/** Brings figures up to date with their definitions; rollups do it, which know measures already. */
public interface Recomputation {

  /**
   * Marks, in the transaction that changes a definition, every month that has facts of some kinds
   * or a figure of the measure.
   *
   * @param kinds activity types or metrics; of no meaning for deals
   */
  void mark(String measure, FactKind fact, Set<String> kinds);

  /** Works the marks off, as an operation with progress; call it after the commit. */
  Operation submit(String measure, FactKind fact);
}

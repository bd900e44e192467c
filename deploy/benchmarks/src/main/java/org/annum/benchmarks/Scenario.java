package org.annum.benchmarks;

import java.util.Map;

/** Something to measure. */
interface Scenario {

  /** What is measured, in one line for the help. */
  String purpose();

  /**
   * Measures on tables that are empty but for the people.
   *
   * @return measurements by name; a scenario may have several
   */
  Map<String, Measurement> measure(Bench bench) throws Exception;
}

package org.annum.metrics.rollup;

/**
 * Half of the people, so that two threads bring rollups up to date without waiting for each other:
 * no lock of {@link RollupStore} covers people of both.
 */
enum Half {
  EVEN,
  ODD
}

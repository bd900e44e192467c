package org.annum.metrics.restatement;

import org.annum.metrics.people.Viewer;
import org.annum.metrics.rollup.MonthRange;
import org.jspecify.annotations.Nullable;

/**
 * Which restatements a list shows.
 *
 * @param employeeId of one person only
 */
record RestatementFilter(@Nullable String employeeId, MonthRange months, Viewer viewer) {}

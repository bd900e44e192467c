/** Months that do not count for a person and a measure: leave, a late start, another duty. */
@NullMarked
package org.annum.metrics.applicability;

import org.jspecify.annotations.NullMarked;

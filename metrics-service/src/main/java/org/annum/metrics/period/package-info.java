/** Months declared complete, what keeps them from it, and their archive. */
@NullMarked
package org.annum.metrics.period;

import org.jspecify.annotations.NullMarked;

/** Months declared complete, their archive, and what later changes did to their figures. */
@NullMarked
package org.annum.metrics.period;

import org.jspecify.annotations.NullMarked;

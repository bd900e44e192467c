/** Arrival rules: what is asked of facts when they arrive, and the flags of those that are odd. */
@NullMarked
package org.annum.metrics.arrival;

import org.jspecify.annotations.NullMarked;

/** Frozen figures of a period, and what changed against them. */
@NullMarked
package org.annum.metrics.baseline;

import org.jspecify.annotations.NullMarked;

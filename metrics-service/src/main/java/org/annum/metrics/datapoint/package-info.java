/** Data points: one value of a metric of a person at one time. */
@NullMarked
package org.annum.metrics.datapoint;

import org.jspecify.annotations.NullMarked;

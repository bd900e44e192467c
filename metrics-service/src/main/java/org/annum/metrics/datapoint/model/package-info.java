/** What a data point is. */
@NullMarked
package org.annum.metrics.datapoint.model;

import org.jspecify.annotations.NullMarked;
